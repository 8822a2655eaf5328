import { serveCommands } from '../../serve-commands.ts';
import type { useEnglish } from '../../use-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts of "Use it", in Spanish. */
export const use = ({ number, percent }: Grammar): typeof useEnglish => ({
  useHeading: 'Usarlo en tu propia página',
  useDisplay: 'Aspecto',
  useFaces: { bars: 'Barras', pill: 'Una línea', picture: 'Imagen' },
  usePreview: 'Así se ve en una página',

  siteHeading: 'Descargar una página',
  site: 'Descargar todo',
  siteHint:
    'Una página, el modelo y todo lo que necesitan, en un zip. Descomprímelo y sube la carpeta a cualquier servidor web.',
  siteProgress: (fraction) => `Reuniendo los archivos, ${percent(fraction)}`,
  siteCancel: 'Cancelar',
  sitePage: {
    lang: 'es',
    heading: (labels) => labels.join(', '),
    loading: 'Cargando. Si esto no desaparece, falta la carpeta «tl» junto a esta página.',
    asFile: [
      'Esta página necesita un servidor web',
      'Se abrió como archivo, así que el navegador bloquea sus scripts y la cámara. Sube esta carpeta a un servidor web o sírvela en este ordenador.',
      'Para servirla aquí, abre un terminal en esta carpeta, escribe una de estas dos líneas y abre http://localhost:8000 en el navegador.',
    ],
    commands: serveCommands,
  },

  snippetHeading: 'O añadirlo a una página que ya tengas',
  useHow: 'Cómo incluir el modelo',
  useKinds: {
    inline: {
      name: 'Todo en un fragmento',
      hint: 'El modelo es parte del código: no hay ningún archivo que subir.',
    },
    hosted: {
      name: 'Como archivo',
      hint: 'Sube el archivo del modelo junto a tu página y pega el código en ella.',
    },
  },
  useFolder: 'Dónde está la carpeta «tl»',
  useFolderHint: (host, isOnlyHere) =>
    `${isOnlyHere ? `Nadie más puede acceder a ${host}.` : `El código carga los elementos desde ${host}.`} En otros sitios, el código solo funciona si ese servidor lo permite (CORS).`,
  useFolderHere: 'La carpeta está en el zip de «Descargar todo». Súbela a tu sitio.',
  useSize: (kilobytes) => `${number(kilobytes)} KB en total.`,
  useFile: 'Descargar el modelo',
  useFileHint: (name) => `Pon ${name} en la misma carpeta que tu página.`,
  useWhere: 'Dónde pegarlo',
  usePlaces: {
    html: { name: 'HTML', where: 'En cualquier lugar entre <body> y </body>.', file: '' },
    wordpress: {
      name: 'WordPress',
      where:
        'En un bloque «HTML personalizado», como administrador. Los demás necesitan el plugin.',
      file: 'Con el plugin, añade el bloque «Classifier» y sube el archivo en él, sin código. Sin el plugin, sube el archivo en «Medios» y pon su dirección en src.',
    },
    react: {
      name: 'React',
      where: 'En cualquier componente.',
      file: 'El archivo va en public/.',
    },
  },
});
