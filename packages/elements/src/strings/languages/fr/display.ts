import { explainWith } from '../explain.ts';
import type { DisplayTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

const loading = 'Préparation…';

/** What a classifier shows, in French. */
export const display = ({ percent, number }: Grammar): DisplayTranslation => ({
  direction: 'ltr',
  percent,
  newLabel: (n) => `Étiquette ${number(n)}`,
  of: {
    camera: { start: 'Démarrer la caméra', loading, waiting: 'En attente d’une image' },
    microphone: { start: 'Démarrer le micro', loading, waiting: 'À l’écoute…' },
  },
  background: 'Bruit de fond',
  somethingElse: 'Autre chose',
  noneOfThese: 'Aucune d’elles',
  doubts: {
    'other-network':
      'Ce modèle a été entraîné avec un réseau qui peut différer de celui d’ici. Testez-le avant de vous y fier.',
  },
  sure: (label) => `Certitude : ${label}`,
  close: 'Fermer',
  again: 'Réessayer',
  explain: explainWith({
    'camera-denied':
      'La caméra est bloquée. Autorisez-la dans la barre d’adresse ou dans les réglages du système, puis réessayez.',
    'camera-missing':
      'Aucune caméra trouvée. Branchez-en une, utilisez des photos ou ouvrez la page dans un autre navigateur.',
    'camera-busy':
      'La caméra n’a pas démarré. Un autre programme ou onglet l’utilise peut-être. Fermez-le, puis réessayez.',
    'camera-lost':
      'La caméra n’envoie plus d’image. Vérifiez qu’elle est branchée et allumée, puis réessayez.',
    'insecure-context':
      'Les navigateurs ne donnent accès à la caméra et au micro qu’aux pages sécurisées. Ouvrez cette page avec https://.',
    'microphone-denied':
      'Le micro est bloqué. Autorisez-le dans la barre d’adresse ou dans les réglages du système, puis réessayez.',
    'microphone-missing':
      'Aucun micro trouvé. Branchez-en un, utilisez des fichiers audio ou ouvrez la page dans un autre navigateur.',
    'microphone-busy':
      'Le micro n’a pas démarré. Un autre programme l’utilise peut-être. Fermez-le, puis réessayez.',
    'microphone-lost':
      'Le micro n’envoie plus de son. Vérifiez qu’il est branché et allumé, puis réessayez.',
    'microphone-muted': 'Le micro est coupé. Réactivez-le, puis réessayez.',
    'sound-output-missing':
      'Aucune sortie audio trouvée. Branchez des haut-parleurs ou un casque, puis réessayez.',
    'code-not-found': 'Un élément n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.',
    'file-corrupt': 'Ce fichier est endommagé ou illisible. Utilisez une autre copie.',
    'too-new':
      'Ceci a été enregistré avec une version plus récente. Rechargez la page pour la mettre à jour.',
    'model-unsupported': 'Ce n’est pas possible avec ce modèle ou ce fichier.',
    'model-missing':
      'Il n’y a pas encore de modèle. Il faut des exemples pour au moins deux étiquettes.',
    'project-too-large':
      'Ce projet est trop grand pour un fichier. Supprimez les exemples inutiles, puis enregistrez à nouveau.',
    'project-elsewhere':
      'Ce projet est ouvert dans un autre onglet, qui l’enregistre désormais. Fermez cet onglet ou continuez ici.',
    'input-unreadable': 'Lecture impossible. Essayez avec autre chose.',
    'input-empty': 'C’est vide. Choisissez autre chose.',
    'nothing-found':
      'Rien n’a été trouvé dedans. Choisissez quelque chose où on le voit en plus grand.',
    'label-exists': 'Il y a déjà une étiquette de ce nom. Choisissez-en un autre.',
    'need-two-labels': 'Donnez des exemples à au moins deux étiquettes.',
    'need-more-examples':
      'Il est trop tôt pour dire si c’est bon. Donnez au moins quatre exemples à chaque étiquette.',
    'storage-full':
      'Le navigateur n’a plus d’espace de stockage. Vous pouvez continuer, mais enregistrez un fichier avant de fermer la page.',
    'storage-blocked':
      'Le navigateur ne permet pas à cette page de stocker des données. Vous pouvez continuer, mais enregistrez un fichier avant de fermer la page.',
    'storage-evicted':
      'Le projet stocké a été supprimé, par le navigateur ou dans un autre onglet. Enregistrez un fichier de temps en temps.',
    'gesture-needed':
      'Les navigateurs ne jouent du son qu’après un clic dans la page. Cliquez dans la page, puis réessayez.',
    'media-unplayable': 'Lecture impossible ici.',
    'voice-missing': 'Ce navigateur n’a pas de voix pour cette langue.',
    'midi-missing':
      'Il n’y a pas de sortie MIDI ici. Branchez un instrument, ou utilisez Chrome, Edge ou Firefox.',
    'midi-denied':
      'MIDI est bloqué. Autorisez-le dans la barre d’adresse, puis appuyez à nouveau sur le bouton.',
    'post-failed': 'Rien n’a été envoyé. Vérifiez la connexion.',
    'canvas-blocked':
      'Ce navigateur cache les images aux pages. Autorisez cette page à les lire, puis rechargez-la.',
    'no-backend':
      'Ce navigateur ne peut pas exécuter le modèle ici. Rechargez la page ou utilisez un navigateur récent.',
    'graphics-lost':
      'Le navigateur a retiré le processeur graphique à cette page. Rechargez la page.',
    'out-of-memory': 'La mémoire ne suffit pas. Fermez d’autres onglets et rechargez la page.',
    'worker-lost':
      'Le navigateur a arrêté une partie de cette page. Fermez d’autres onglets, puis réessayez.',
    aborted: 'Arrêté avant la fin.',
    page: 'Cette page n’est pas bien configurée. La personne qui l’a créée en trouvera la raison ici.',
    other: 'Cela n’a pas fonctionné.',
  }),
  start: 'Démarrer',
  nothing: {
    'no-person': 'Personne n’est visible',
    'no-hand': 'Aucune main visible',
    'no-signal': 'Aucun son',
    'no-movement': 'Aucun mouvement',
  },
  saysLabels: 'Étiquette actuelle',
});
