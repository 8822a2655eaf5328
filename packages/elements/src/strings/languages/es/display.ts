import { explainWith } from '../explain.ts';
import type { DisplayTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

const loading = 'Preparando…';

/** What a classifier shows, in Spanish. */
export const display = ({ percent, number }: Grammar): DisplayTranslation => ({
  direction: 'ltr',
  percent,
  newLabel: (n) => `Etiqueta ${number(n)}`,
  of: {
    camera: { start: 'Iniciar cámara', loading, waiting: 'Esperando una imagen' },
    microphone: { start: 'Iniciar micrófono', loading, waiting: 'Escuchando…' },
  },
  background: 'Fondo',
  somethingElse: 'Otra cosa',
  noneOfThese: 'Ninguna de estas',
  doubts: {
    'other-network':
      'Este modelo se entrenó con una red que puede ser distinta de la de aquí. Pruébalo antes de confiar en él.',
  },
  sure: (label) => `Seguridad: ${label}`,
  close: 'Cerrar',
  again: 'Reintentar',
  explain: explainWith({
    'camera-denied':
      'La cámara está bloqueada. Permítela en la barra de direcciones o en los ajustes del sistema e inténtalo de nuevo.',
    'camera-missing':
      'No se encontró ninguna cámara. Conecta una, usa fotos o abre la página en otro navegador.',
    'camera-busy':
      'La cámara no se inició. Quizá la use otro programa u otra pestaña. Ciérralo e inténtalo de nuevo.',
    'camera-lost':
      'La cámara dejó de enviar imagen. Comprueba que esté conectada y encendida e inténtalo de nuevo.',
    'insecure-context':
      'Los navegadores solo dan la cámara y el micrófono a páginas seguras. Abre esta página con https://.',
    'microphone-denied':
      'El micrófono está bloqueado. Permítelo en la barra de direcciones o en los ajustes del sistema e inténtalo de nuevo.',
    'microphone-missing':
      'No se encontró ningún micrófono. Conecta uno, usa archivos de sonido o abre la página en otro navegador.',
    'microphone-busy':
      'El micrófono no se inició. Quizá lo use otro programa. Ciérralo e inténtalo de nuevo.',
    'microphone-lost':
      'El micrófono dejó de enviar sonido. Comprueba que esté conectado y encendido e inténtalo de nuevo.',
    'microphone-muted': 'El micrófono está silenciado. Actívalo e inténtalo de nuevo.',
    'sound-output-missing':
      'No se encontró ninguna salida de sonido. Conecta altavoces o auriculares e inténtalo de nuevo.',
    'code-not-found': 'No se pudo cargar algo. Comprueba la conexión e inténtalo de nuevo.',
    'file-corrupt': 'Este archivo está dañado o no se puede leer. Usa otra copia.',
    'too-new': 'Esto se guardó con una versión más nueva. Recarga la página para actualizarla.',
    'model-unsupported': 'Esto no es posible con este modelo o archivo.',
    'model-missing': 'Aún no hay ningún modelo. Hacen falta ejemplos de al menos dos etiquetas.',
    'project-too-large':
      'Este proyecto es demasiado grande para un archivo. Quita ejemplos que no necesites y guarda de nuevo.',
    'project-elsewhere':
      'Este proyecto está abierto en otra pestaña y ahora se guarda allí. Cierra esa pestaña o continúa aquí.',
    'input-unreadable': 'Esto no se puede leer. Usa otra cosa.',
    'input-empty': 'Esto está vacío. Elige otra cosa.',
    'nothing-found': 'No se encontró nada ahí. Elige algo donde se vea más grande.',
    'label-exists': 'Ya hay una etiqueta con ese nombre. Elige otro.',
    'need-two-labels': 'Da ejemplos a dos etiquetas como mínimo.',
    'need-more-examples':
      'Aún no se puede decir qué tan bueno es. Da al menos cuatro ejemplos a cada etiqueta.',
    'storage-full':
      'El navegador se quedó sin espacio. Puedes continuar, pero guarda un archivo antes de cerrar la página.',
    'storage-blocked':
      'El navegador no deja que esta página guarde nada. Puedes continuar, pero guarda un archivo antes de cerrar la página.',
    'storage-evicted':
      'El navegador u otra pestaña borró el proyecto guardado. Guarda un archivo de vez en cuando.',
    'gesture-needed':
      'Los navegadores solo reproducen sonido después de un clic en la página. Haz clic en la página e inténtalo de nuevo.',
    'media-unplayable': 'Esto no se puede reproducir aquí.',
    'voice-missing': 'Este navegador no tiene voz para este idioma.',
    'midi-missing': 'Aquí no hay salida MIDI. Conecta un instrumento o usa Chrome, Edge o Firefox.',
    'midi-denied':
      'MIDI está bloqueado. Permítelo en la barra de direcciones y pulsa el botón de nuevo.',
    'post-failed': 'No se envió nada. Comprueba la conexión.',
    'canvas-blocked':
      'Este navegador oculta las imágenes a las páginas. Permite que esta página las lea y recárgala.',
    'no-backend':
      'Este navegador no puede ejecutar el modelo. Recarga la página o usa un navegador actual.',
    'graphics-lost': 'El navegador retiró el procesador gráfico a esta página. Recárgala.',
    'out-of-memory': 'No hay memoria suficiente. Cierra otras pestañas y recarga la página.',
    'worker-lost':
      'El navegador detuvo una parte de esta página. Cierra otras pestañas e inténtalo de nuevo.',
    aborted: 'Se detuvo antes de terminar.',
    page: 'Esta página no está bien configurada. Quien la hizo encontrará aquí el motivo.',
    other: 'No ha funcionado.',
  }),
  start: 'Iniciar',
  nothing: {
    'no-person': 'No se ve a nadie',
    'no-hand': 'No se ve ninguna mano',
    'no-signal': 'Sin sonido',
    'no-movement': 'Sin movimiento',
  },
  saysLabels: 'Etiqueta actual',
});
