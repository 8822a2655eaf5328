// Makes a camera and a microphone of the films that Chromium plays as its devices, for browsers that
// only have test patterns. A classic script: it runs before the tests of a page.
{
  const folder = new URL('../../fixtures/', document.currentScript.src);
  /** These browsers draw and read their camera without a graphics processor, and a test needs a handful of frames. */
  const drawnPerSecond = 5;
  const begun = performance.now();

  /** A test sets `subject` to have the camera stay with it; else one follows the other. */
  const settings = (globalThis.filmDevices = { subject: null });

  /** One picture of the film after another, and which subject is when. */
  const loadFilm = once(async () => {
    const described = await (await fetch(new URL('films/three-subjects.json', folder))).json();
    const bytes = new Uint8Array(
      await (await fetch(new URL('films/three-subjects.mjpeg', folder))).arrayBuffer(),
    );
    const starts = [];
    for (let i = 0; i < bytes.length - 2; i++) {
      if (bytes[i] === 0xff && bytes[i + 1] === 0xd8 && bytes[i + 2] === 0xff) starts.push(i);
    }
    const pictures = starts.map(
      (start, i) => new Blob([bytes.subarray(start, starts[i + 1])], { type: 'image/jpeg' }),
    );
    return { ...described, pictures };
  });

  /** One source for all who listen, so that they agree on what is played when. */
  const loadSound = once(async () => {
    const context = new AudioContext();
    const response = await fetch(new URL('sounds/four-sounds.wav', folder));
    const source = context.createBufferSource();
    source.buffer = await context.decodeAudioData(await response.arrayBuffer());
    source.loop = true;
    const destination = context.createMediaStreamDestination();
    source.connect(destination);
    await context.resume();
    source.start();
    return destination.stream.getAudioTracks()[0];
  });

  function once(load) {
    let loading;
    return () => (loading ??= load());
  }

  function pictureNow({ pictures, framesPerSecond, subjects }) {
    const subject = subjects.find(({ name }) => name === settings.subject);
    const { fromSeconds, toSeconds } = subject ?? { fromSeconds: 0, toSeconds: pictures.length };
    const seconds = ((performance.now() - begun) / 1000) % (toSeconds - fromSeconds);
    return pictures[Math.floor((fromSeconds + seconds) * framesPerSecond) % pictures.length];
  }

  async function filmTrack(deviceId) {
    const film = await loadFilm();
    const canvas = document.createElement('canvas');
    const first = await createImageBitmap(film.pictures[0]);
    const { width, height } = first;
    Object.assign(canvas, { width, height });
    first.close();
    const context = canvas.getContext('2d');
    const draw = async () => {
      const bitmap = await createImageBitmap(pictureNow(film));
      context.drawImage(bitmap, 0, 0);
      bitmap.close();
    };
    await draw();
    const [track] = canvas.captureStream(drawnPerSecond).getVideoTracks();
    let isDrawing = false;
    const timer = setInterval(async () => {
      if (track.readyState === 'ended') return clearInterval(timer);
      if (isDrawing) return;
      isDrawing = true;
      await draw();
      isDrawing = false;
    }, 1000 / drawnPerSecond);
    return asDevice(track, deviceId, { width, height, frameRate: drawnPerSecond });
  }

  async function soundTrack(deviceId) {
    const track = await loadSound();
    return asDevice(track.clone(), deviceId, {});
  }

  /** A track says which device it is from. */
  function asDevice(track, deviceId, settings) {
    track.getSettings = () => ({ ...settings, deviceId, groupId: deviceId });
    const clone = track.clone.bind(track);
    track.clone = () => asDevice(clone(), deviceId, settings);
    return track;
  }

  const devices = ['videoinput', 'audioinput'].flatMap((kind) =>
    [1, 2].map((number) => ({
      kind,
      deviceId: `${kind}-${number}`,
      groupId: `${kind}-${number}`,
      label: `Film ${number}`,
      toJSON() {
        return { ...this };
      },
    })),
  );

  function deviceOf(kind, constraints) {
    const wanted =
      constraints?.deviceId?.exact ?? constraints?.deviceId?.ideal ?? constraints?.deviceId;
    const ofKind = devices.filter((device) => device.kind === kind);
    return ofKind.find(({ deviceId }) => deviceId === wanted) ?? ofKind[0];
  }

  MediaDevices.prototype.enumerateDevices = async () => devices;
  MediaDevices.prototype.getUserMedia = async ({ video, audio }) => {
    const tracks = [];
    if (video) tracks.push(await filmTrack(deviceOf('videoinput', video).deviceId));
    if (audio) tracks.push(await soundTrack(deviceOf('audioinput', audio).deviceId));
    return new MediaStream(tracks);
  };
}
