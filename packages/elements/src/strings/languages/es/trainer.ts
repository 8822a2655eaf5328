import type { FileWords } from '../../file-words.ts';
import type { TrainerTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';
import { collect } from './collect.ts';
import { display } from './display.ts';
import { evidence } from './evidence.ts';
import { refine } from './refine.ts';
import { files } from './files.ts';
import { happen } from './happen.ts';
import { record } from './record.ts';
import { review } from './review.ts';
import { teaching } from './teaching.ts';
import { use } from './use.ts';

/** What only a trainer shows, in Spanish. */
export const trainer = (grammar: Grammar): TrainerTranslation => {
  const { number, percent, range, list, plural } = grammar;
  const examples = (n: number) =>
    plural(n, { one: '# ejemplo', many: '# ejemplos', other: '# ejemplos' });
  const pictures = (n: number) =>
    plural(n, { one: '# imagen', many: '# imágenes', other: '# imágenes' });
  const filesOf = (n: number) =>
    plural(n, { one: '# archivo', many: '# archivos', other: '# archivos' });
  const labelsOf = (n: number) =>
    plural(n, { one: '# etiqueta', many: '# etiquetas', other: '# etiquetas' });
  const seconds = (n: number) =>
    plural(n, { one: '# segundo', many: '# segundos', other: '# segundos' });
  const these: Readonly<Record<FileWords['kind'], (n: number) => string>> = {
    photo: (n) => plural(n, { one: 'esta foto', many: 'estas # fotos', other: 'estas # fotos' }),
    sound: (n) =>
      plural(n, { one: 'este sonido', many: 'estos # sonidos', other: 'estos # sonidos' }),
    video: (n) => plural(n, { one: 'este vídeo', many: 'estos # vídeos', other: 'estos # vídeos' }),
  };
  const loadingDownload = (fraction: number) => `Preparando, ${percent(fraction)}`;
  const { camera, microphone } = display(grammar).of;
  return {
    of: {
      camera: {
        ...camera,
        choose: 'Cámara',
        stop: 'Detener cámara',
        looksLike: 'Se parece a',
        privacy: 'La imagen nunca sale de esta página.',
        orFiles: 'O suelta fotos sobre una etiqueta.',
        opening: 'Abriendo la cámara…',
        allow: 'Permite la cámara cuando el navegador lo pida.',
        loadingDownload,
      },
      microphone: {
        ...microphone,
        choose: 'Micrófono',
        stop: 'Detener micrófono',
        looksLike: 'Suena como',
        privacy: 'El sonido nunca sale de esta página.',
        orFiles: 'O suelta archivos de sonido sobre una etiqueta.',
        opening: 'Abriendo el micrófono…',
        allow: 'Permite el micrófono cuando el navegador lo pida.',
        loadingDownload,
      },
    },
    files: files(grammar),
    chooseFiles: ({ many }) => `Elegir ${many}…`,
    stage: 'Imagen',
    teachingOf: teaching(grammar),
    quiet: 'Hay silencio. Los sonidos aparecen como luz.',
    firstMinuteFiles: ({ many }) => `Suelta ${many} sobre cada etiqueta.`,
    tryFile: ({ one }) => `Probar ${one}`,
    tryFileHint: ({ one }) => `Suelta ${one} aquí para ver qué etiqueta recibe.`,
    backgroundHint: 'El sonido de la sala cuando no pasa nada. Enseña esto primero.',
    somethingElseHint:
      'Todo lo que no sea un movimiento tuyo: estar de pie, andar, rascarse. Enseña esto primero.',
    flip: 'Cambiar de cámara',
    recording: (label, n) => (n === 0 ? label : `${label} · ${number(n)}`),
    getReady: (label) => `Prepárate: ${label}`,

    leftOrRight: '¿Una imagen reflejada es otra cosa?',
    sided: 'Las imágenes reflejadas cuentan como distintas.',
    unsided: 'Las imágenes reflejadas cuentan como iguales.',
    change: 'Cambiar',
    yes: 'Sí',
    no: 'No',

    labels: 'Etiquetas',
    whoTeaches: '¿Quién enseña?',
    whoTeachesHint:
      'Opcional. Cuando hayan enseñado tres personas o más, «¿Por qué?» dice qué tal funciona con personas que no conoce.',
    labelName: (label) => `Nombre de la etiqueta ${label}`,
    teach: 'Mantén para enseñar',
    teachNamed: (label) => `Enseñar ${label}`,
    teaching: 'Suelta para parar',
    addFiles: (label, { many }) => `Añadir ${many} a ${label}`,
    teachTimed: 'Enseñar en 3, 2, 1',
    teachHold: 'Mantener',
    getReadyShort: 'Prepárate…',
    addFilesShort: ({ many }) => `Añadir ${many}`,
    teachWaiting: (label, n, { kind }) => `Enseñar ${label} con ${these[kind](n)}`,
    removeLabel: (label) => `Quitar la etiqueta ${label}`,
    addLabel: 'Añadir etiqueta',
    howOften: (label) => `Con qué frecuencia se reconoce ${label}`,
    rarely: 'Pocas veces',
    switchOff: (label) => `Desactivar ${label}`,
    switchOn: (label) => `Activar ${label}`,
    labelIsOff: 'Desactivada: no se aprende y nunca es la respuesta',
    often: 'Muchas veces',
    noneProvisional:
      'Una primera estimación, de una sola toma. Otra toma de cada etiqueta la hace más segura.',
    noExamples: 'Aún no hay ejemplos',
    examples,
    examplesOf: (label) => `Ejemplos de ${label}`,
    showExamples: (label, n) => `Mostrar ${examples(n)} de ${label}`,
    clear: 'Vaciar',
    clearNamed: (label) => `Quitar todos los ejemplos de ${label}`,
    earlier: (n) => `Mostrar ${number(n)} más`,
    missed: {
      'no-person': (n) => `Se omitió: ${pictures(n)} (no se ve a nadie)`,
      'no-hand': (n) => `Se omitió: ${pictures(n)} (no se ve ninguna mano)`,
      'no-signal': (n) => `Se omitió: ${seconds(n)} (sin sonido)`,
      'no-movement': () => 'No se veía a nadie en esa grabación',
      'cut-off': () =>
        'No añadido: las caderas y las rodillas deben estar en la imagen, como en los ejemplos anteriores',
      'too-quiet': () => 'Nada en esa grabación sonó lo bastante fuerte',
    },
    addingFiles: (n) => `Añadiendo ${filesOf(n)}…`,
    whichLabel: '¿De qué etiqueta son?',
    asNewLabel: 'Nueva etiqueta',
    cancel: 'Cancelar',
    nameTaken: (label) => `Ya hay una etiqueta llamada ${label}.`,
    nameMissing: 'Una etiqueta necesita un nombre.',

    nextFirstFiles: (label, { many }) => `Suelta ${many} sobre ${label}.`,
    nextSecondFiles: (label, { many }) => `Ahora suelta ${many} de otra cosa sobre ${label}.`,
    nextNoLabel: 'Añade dos etiquetas para empezar.',
    nextOneLabel: 'Una etiqueta no basta. Añade otra.',
    learning: 'Actualizando el modelo…',
    known: (labels) =>
      `Venía con el modelo que abriste: ${labels.length > 3 ? labelsOf(labels.length) : list(labels)}. Añade ejemplos tuyos para mejorarlo.`,
    knownHint: 'Venía con el modelo que abriste.',
    longerFiles: (label, { many }) => `Suelta más ${many} sobre ${label}.`,
    onceMoreFiles: ({ many }) => `Añade más ${many} a cada etiqueta para ver qué tan bueno es.`,
    soFarFiles: (words, { many }) =>
      `${words} hasta ahora. Añade más ${many} a cada etiqueta para mayor seguridad.`,
    rightEveryTime: 'Acierta casi siempre',
    right: (times, outOf) => `Acierta unas ${number(times)} de cada ${number(outOf)} veces`,
    rightHalf: 'Acierta la mitad de las veces',
    rightSeldom: 'Falla más de lo que acierta',
    range,
    why: '¿Por qué?',

    understand: 'Entender',
    cell: (n, shown, said) => `${examples(n)} de ${shown} con el resultado ${said}`,
    tooEarly: 'Todavía hay muy pocos ejemplos.',
    newPeople: (n) => `Con personas que no conoce: unas ${n} de cada 10 bien.`,
    adviceHeading: 'Lo que más ayudaría',
    advice: {
      secondLabel: 'Una etiqueta no basta.',
      ready: 'Tu modelo está listo. Úsalo en una página.',
    },
    evidence: evidence(grammar),
    record: record(grammar),
    refine: refine(grammar),

    actions: 'Acciones',
    undo: 'Deshacer',
    redo: 'Rehacer',
    saveProject: 'Guardar proyecto',
    saveProjectShort: 'Guardar',
    open: 'Abrir…',
    savedAs: (name) => `Guardado como ${name}.`,
    openAs: {
      image: 'Abrir como imágenes',
      audio: 'Abrir como sonidos',
      pose: 'Abrir como posturas',
      hand: 'Abrir como señas con la mano',
      poseMovements: 'Abrir como movimientos',
      handMovements: 'Abrir como movimientos de la mano',
    },
    cancelOpening: 'Cancelar la apertura',
    openingFile: (name) => `Abriendo ${name}…`,
    opened: (name, labels, n) => `${name} abierto: ${labelsOf(labels)}, ${examples(n)}.`,
    dropped: ({ unsupported, unreadable, nothingFound }) => {
      const reasons = [
        ...(unreadable > 0 ? [`ilegibles: ${number(unreadable)}`] : []),
        ...(nothingFound > 0 ? [`sin resultado: ${number(nothingFound)}`] : []),
        ...(unsupported > 0 ? [`de otro tipo: ${number(unsupported)}`] : []),
      ];
      const all = filesOf(unsupported + unreadable + nothingFound);
      return reasons.length === 0 ? '' : `Se omitió: ${all} (${list(reasons)}).`;
    },
    openedInstead: 'Ha sustituido tu trabajo. «Deshacer» lo recupera.',
    useIt: 'Usar',
    ...use(grammar),
    ...review(grammar),
    ...collect(grammar),
    ...happen(grammar),
    copy: 'Copiar',
    copied: 'Copiado',
    copyFailed: 'Selecciona y copia a mano',

    othersHeading: 'Para otros programas',
    others: {
      'teachable-machine': 'Modelo para Teachable Machine',
      layers: 'Modelo para Keras',
      examples: 'Fotos para Teachable Machine',
    },
    othersNoMovements:
      'Teachable Machine y Keras no conocen movimientos, así que este modelo no se puede guardar para ellos.',
    othersBusy: 'Guardando…',
    leftOutHeading: 'No incluido:',
    leftOut: (what) => {
      switch (what.kind) {
        case 'unknown-detector':
          return '«Ninguna de estas»: otros programas dan una etiqueta a todo.';
        case 'evaluation':
          return 'Las cifras de precisión.';
        case 'box':
          return 'La parte de la imagen que cuenta: otros programas miran la imagen entera.';
        case 'camera-direction':
          return 'La dirección de la imagen de la cámara. Si importan izquierda y derecha, pon allí flip en false.';
        case 'takes':
          return 'Qué fotos son de la misma toma.';
        case 'picture-edges':
          return 'Los bordes de las fotos, fuera del cuadrado central.';
        case 'examples-without-picture':
          return `${examples(what.count)} sin foto.`;
        case 'empty-label':
          return `${what.label}, que no tiene ejemplos.`;
        case 'label-characters':
          return `El nombre ${what.label}, que pasa a ser ${what.written}.`;
      }
    },
    saveFile: 'Guardar un archivo',
    goOnHere: 'Continuar aquí',
    reextracting: 'Actualizando los ejemplos…',
    saidTaught: (label, words) => `${label}, ${words}`,
    saidCountdown: ['', '1', '2', '3'],
  };
};
