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

/** What only a trainer shows, in French. */
export const trainer = (grammar: Grammar): TrainerTranslation => {
  const { number, percent, range, list, plural } = grammar;
  const examples = (n: number) =>
    plural(n, { one: '# exemple', many: '# exemples', other: '# exemples' });
  const pictures = (n: number) =>
    plural(n, { one: '# image', many: '# images', other: '# images' });
  const filesOf = (n: number) =>
    plural(n, { one: '# fichier', many: '# fichiers', other: '# fichiers' });
  const labelsOf = (n: number) =>
    plural(n, { one: '# étiquette', many: '# étiquettes', other: '# étiquettes' });
  const seconds = (n: number) =>
    plural(n, { one: '# seconde', many: '# secondes', other: '# secondes' });
  const these: Readonly<Record<FileWords['kind'], (n: number) => string>> = {
    photo: (n) => plural(n, { one: 'cette photo', many: 'ces # photos', other: 'ces # photos' }),
    sound: (n) => plural(n, { one: 'ce son', many: 'ces # sons', other: 'ces # sons' }),
    video: (n) => plural(n, { one: 'cette vidéo', many: 'ces # vidéos', other: 'ces # vidéos' }),
  };
  const loadingDownload = (fraction: number) => `Préparation, ${percent(fraction)}`;
  const { camera, microphone } = display(grammar).of;
  return {
    of: {
      camera: {
        ...camera,
        choose: 'Caméra',
        stop: 'Arrêter la caméra',
        looksLike: 'Ressemble à',
        privacy: 'L’image ne quitte jamais cette page.',
        orFiles: 'Ou déposez des photos sur une étiquette.',
        opening: 'Ouverture de la caméra…',
        allow: 'Autorisez la caméra quand le navigateur le demande.',
        loadingDownload,
      },
      microphone: {
        ...microphone,
        choose: 'Micro',
        stop: 'Arrêter le micro',
        looksLike: 'On dirait',
        privacy: 'Le son ne quitte jamais cette page.',
        orFiles: 'Ou déposez des fichiers audio sur une étiquette.',
        opening: 'Ouverture du micro…',
        allow: 'Autorisez le micro quand le navigateur le demande.',
        loadingDownload,
      },
    },
    files: files(grammar),
    chooseFiles: ({ many }) => `Choisir ${many}…`,
    stage: 'Image',
    teachingOf: teaching(grammar),
    quiet: 'Tout est calme. Les sons apparaissent en lumière.',
    firstMinuteFiles: ({ many }) => `Déposez ${many} sur chaque étiquette.`,
    tryFile: ({ one }) => `Essayer ${one}`,
    tryFileHint: ({ one }) => `Déposez ${one} ici pour voir l’étiquette correspondante.`,
    backgroundHint: 'Le bruit de la pièce quand rien ne se passe. Commencez par celui-ci.',
    somethingElseHint:
      'Tout ce qui n’est pas un de vos mouvements : être debout, marcher, se gratter. Commencez par ceci.',
    flip: 'Changer de caméra',
    recording: (label, n) => (n === 0 ? label : `${label} · ${number(n)}`),
    getReady: (label) => `Préparez-vous : ${label}`,

    leftOrRight: 'Une image inversée montre-t-elle autre chose ?',
    sided: 'Les images inversées comptent comme différentes.',
    unsided: 'Les images inversées comptent comme identiques.',
    change: 'Modifier',
    yes: 'Oui',
    no: 'Non',

    labels: 'Étiquettes',
    whoTeaches: 'Qui enseigne ?',
    whoTeachesHint:
      'Facultatif. Dès que trois personnes ou plus ont enseigné, « Pourquoi ? » indique la qualité avec des personnes jamais rencontrées.',
    labelName: (label) => `Nom de l’étiquette ${label}`,
    teach: 'Maintenir pour apprendre',
    teachNamed: (label) => `Apprendre ${label}`,
    teaching: 'Relâcher pour arrêter',
    addFiles: (label, { many }) => `Ajouter ${many} à ${label}`,
    teachTimed: 'Apprendre dans 3, 2, 1',
    teachHold: 'Maintenir',
    getReadyShort: 'Préparez-vous…',
    addFilesShort: ({ many }) => `Ajouter ${many}`,
    teachWaiting: (label, n, { kind }) => `Apprendre ${label} avec ${these[kind](n)}`,
    removeLabel: (label) => `Supprimer l’étiquette ${label}`,
    addLabel: 'Ajouter une étiquette',
    howOften: (label) => `Fréquence de reconnaissance de ${label}`,
    rarely: 'Rarement',
    switchOff: (label) => `Désactiver ${label}`,
    switchOn: (label) => `Activer ${label}`,
    labelIsOff: 'Désactivée : elle n’est pas apprise et n’est jamais la réponse',
    often: 'Souvent',
    noneProvisional:
      'Une première estimation, d’après une seule prise. Une autre prise de chaque étiquette la rend plus sûre.',
    noExamples: 'Pas encore d’exemples',
    examples,
    examplesOf: (label) => `Exemples de ${label}`,
    showExamples: (label, n) => `Afficher ${examples(n)} de ${label}`,
    clear: 'Vider',
    clearNamed: (label) => `Supprimer tous les exemples de ${label}`,
    earlier: (n) => `En afficher ${number(n)} de plus`,
    missed: {
      'no-person': (n) => `Ignoré : ${pictures(n)}, personne n’est visible`,
      'no-hand': (n) => `Ignoré : ${pictures(n)}, aucune main visible`,
      'no-signal': (n) => `Ignoré : ${seconds(n)}, aucun son`,
      'no-movement': () => 'Personne n’était visible dans cet enregistrement',
      'cut-off': () =>
        'Non ajouté : les hanches et les genoux doivent être dans l’image, comme dans les exemples précédents',
      'too-quiet': () => 'Rien n’était assez fort dans cet enregistrement',
    },
    addingFiles: (n) => `Ajout de ${filesOf(n)}…`,
    whichLabel: 'De quelle étiquette s’agit-il ?',
    asNewLabel: 'Nouvelle étiquette',
    cancel: 'Annuler',
    nameTaken: (label) => `Il y a déjà une étiquette appelée ${label}.`,
    nameMissing: 'Une étiquette doit avoir un nom.',

    nextFirstFiles: (label, { many }) => `Déposez ${many} sur ${label}.`,
    nextSecondFiles: (label, { many }) => `Déposez maintenant ${many} d’autre chose sur ${label}.`,
    nextNoLabel: 'Ajoutez deux étiquettes pour commencer.',
    nextOneLabel: 'Une étiquette ne suffit pas. Ajoutez-en une autre.',
    learning: 'Mise à jour du modèle…',
    known: (labels) =>
      `Fourni avec le modèle ouvert : ${labels.length > 3 ? labelsOf(labels.length) : list(labels)}. Ajoutez vos propres exemples pour l’améliorer.`,
    knownHint: 'Fourni avec le modèle ouvert.',
    longerFiles: (label, { many }) => `Déposez encore ${many} sur ${label}.`,
    onceMoreFiles: ({ many }) => `Ajoutez ${many} à chaque étiquette pour voir si c’est bon.`,
    soFarFiles: (words, { many }) =>
      `${words} jusqu’ici. Ajoutez ${many} à chaque étiquette pour en être plus sûr.`,
    rightEveryTime: 'Juste presque à chaque fois',
    right: (times, outOf) => `Juste environ ${number(times)} fois sur ${number(outOf)}`,
    rightHalf: 'Juste environ une fois sur deux',
    rightSeldom: 'Plus souvent faux que juste',
    range,
    why: 'Pourquoi ?',

    understand: 'Comprendre',
    cell: (n, shown, said) => `${examples(n)} de ${shown} reconnus comme ${said}`,
    tooEarly: 'Il y a encore trop peu d’exemples.',
    newPeople: (n) =>
      `Avec des personnes jamais rencontrées : environ ${n} bonnes réponses sur 10.`,
    adviceHeading: 'Ce qui aiderait le plus',
    advice: {
      secondLabel: 'Une étiquette ne suffit pas.',
      ready: 'Votre modèle est prêt. Utilisez-le sur une page.',
    },
    evidence: evidence(grammar),
    record: record(grammar),
    refine: refine(grammar),

    actions: 'Commandes',
    undo: 'Annuler',
    redo: 'Rétablir',
    saveProject: 'Enregistrer le projet',
    saveProjectShort: 'Enregistrer',
    open: 'Ouvrir…',
    savedAs: (name) => `Enregistré sous ${name}.`,
    openAs: {
      image: 'Ouvrir comme images',
      audio: 'Ouvrir comme sons',
      pose: 'Ouvrir comme postures',
      hand: 'Ouvrir comme signes de la main',
      poseMovements: 'Ouvrir comme mouvements',
      handMovements: 'Ouvrir comme mouvements de la main',
    },
    cancelOpening: 'Annuler l’ouverture',
    openingFile: (name) => `Ouverture de ${name}…`,
    opened: (name, labels, n) => `${name} ouvert : ${labelsOf(labels)}, ${examples(n)}.`,
    dropped: ({ unsupported, unreadable, nothingFound }) => {
      const reasons = [
        ...(unreadable > 0 ? [`illisibles : ${number(unreadable)}`] : []),
        ...(nothingFound > 0 ? [`rien trouvé : ${number(nothingFound)}`] : []),
        ...(unsupported > 0 ? [`d’un autre type : ${number(unsupported)}`] : []),
      ];
      const all = filesOf(unsupported + unreadable + nothingFound);
      return reasons.length === 0 ? '' : `Ignoré : ${all} (${list(reasons)}).`;
    },
    openedInstead: 'Votre travail a été remplacé. « Annuler » le rétablit.',
    useIt: 'Utiliser',
    ...use(grammar),
    ...review(grammar),
    ...collect(grammar),
    ...happen(grammar),
    copy: 'Copier',
    copied: 'Copié',
    copyFailed: 'Sélectionnez et copiez à la main',

    othersHeading: 'Pour d’autres programmes',
    others: {
      'teachable-machine': 'Modèle pour Teachable Machine',
      layers: 'Modèle pour Keras',
      examples: 'Photos pour Teachable Machine',
    },
    othersNoMovements:
      'Teachable Machine et Keras ne connaissent pas les mouvements : ce modèle ne peut pas être enregistré pour eux.',
    othersBusy: 'Enregistrement…',
    leftOutHeading: 'Non inclus :',
    leftOut: (what) => {
      switch (what.kind) {
        case 'unknown-detector':
          return '« Aucune d’elles » : les autres programmes donnent une étiquette à tout.';
        case 'evaluation':
          return 'Les chiffres de précision.';
        case 'box':
          return 'La partie de l’image qui compte : les autres programmes regardent l’image entière.';
        case 'camera-direction':
          return 'Le sens de l’image de la caméra. Si la gauche et la droite comptent, mettez-y flip à false.';
        case 'takes':
          return 'Quelles photos font partie de la même prise.';
        case 'picture-edges':
          return 'Les bords des photos, hors du carré au centre.';
        case 'examples-without-picture':
          return `${examples(what.count)} sans photo.`;
        case 'empty-label':
          return `${what.label}, sans exemples.`;
        case 'label-characters':
          return `Le nom ${what.label}, qui devient ${what.written}.`;
      }
    },
    saveFile: 'Enregistrer un fichier',
    goOnHere: 'Continuer ici',
    reextracting: 'Mise à jour des exemples…',
    saidTaught: (label, words) => `${label}, ${words}`,
    saidCountdown: ['', '1', '2', '3'],
  };
};
