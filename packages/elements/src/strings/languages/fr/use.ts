import { serveCommands } from '../../serve-commands.ts';
import type { useEnglish } from '../../use-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts of "Use it", in French. */
export const use = ({ number, percent }: Grammar): typeof useEnglish => ({
  useHeading: 'L’utiliser sur votre propre page',
  useDisplay: 'Affichage',
  useFaces: { bars: 'Barres', pill: 'Ligne', picture: 'Image' },
  usePreview: 'Aperçu sur une page',

  siteHeading: 'Télécharger une page',
  site: 'Tout télécharger',
  siteHint:
    'Une page, le modèle et tout ce qu’il leur faut, dans un fichier zip. Décompressez-le et mettez le dossier en ligne chez n’importe quel hébergeur.',
  siteProgress: (fraction) => `Collecte des fichiers, ${percent(fraction)}`,
  siteCancel: 'Annuler',
  sitePage: {
    lang: 'fr',
    heading: (labels) => labels.join(', '),
    loading:
      'Chargement. Si ce message reste affiché, le dossier « tl » n’est pas à côté de cette page.',
    asFile: [
      'Cette page a besoin d’un serveur web',
      'Elle a été ouverte comme un fichier : le navigateur bloque donc ses scripts et la caméra. Mettez ce dossier en ligne, ou servez-le sur cet ordinateur.',
      'Pour le servir ici, ouvrez un terminal dans ce dossier, tapez l’une de ces deux lignes et ouvrez http://localhost:8000 dans le navigateur.',
    ],
    commands: serveCommands,
  },

  snippetHeading: 'Ou l’ajouter à une page existante',
  useHow: 'Comment inclure le modèle',
  useKinds: {
    inline: {
      name: 'En un seul extrait',
      hint: 'Le modèle fait partie du code : il n’y a pas de fichier de modèle à mettre en ligne.',
    },
    hosted: {
      name: 'En fichier',
      hint: 'Mettez le fichier du modèle à côté de votre page, et collez le code dans la page.',
    },
  },
  useFolder: 'Où se trouve le dossier « tl »',
  useFolderHint: (host, isOnlyHere) =>
    `${isOnlyHere ? `Personne d’autre ne peut accéder à ${host}.` : `Le code charge les éléments depuis ${host}.`} Sur d’autres sites, le code ne fonctionne que si cet hôte l’autorise (CORS).`,
  useFolderHere: 'Le dossier est dans le zip de « Tout télécharger ». Mettez-le sur votre site.',
  useSize: (kilobytes) => `${number(kilobytes)} Ko en tout.`,
  useFile: 'Télécharger le modèle',
  useFileHint: (name) => `Placez ${name} dans le même dossier que votre page.`,
  useWhere: 'Où le coller',
  usePlaces: {
    html: { name: 'HTML', where: 'N’importe où entre <body> et </body>.', file: '' },
    wordpress: {
      name: 'WordPress',
      where:
        'Dans un bloc « HTML personnalisé », en tant qu’administrateur. Les autres ont besoin de l’extension.',
      file: 'Avec l’extension : ajoutez le bloc « Classifier » et importez-y le fichier, sans aucun code. Sans elle : importez le fichier dans « Médias », et mettez son adresse dans src.',
    },
    react: {
      name: 'React',
      where: 'Dans n’importe quel composant.',
      file: 'Le fichier va dans public/.',
    },
  },
});
