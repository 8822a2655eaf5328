// A camera as slow as it may be: whatever sees it extracts each frame, and a test needs a handful. A classic script,
// for pages of Chromium; the others' cameras are drawn. `calmCamera` of `calm-camera.mjs` gives it to a page of puppeteer.
if (globalThis.MediaDevices) {
  const framesPerSecond = globalThis.calmFramesPerSecond ?? 5;
  const { getUserMedia } = MediaDevices.prototype;
  MediaDevices.prototype.getUserMedia = function ({ video, ...others } = {}) {
    const calm = video && { ...video, frameRate: { max: framesPerSecond } };
    return getUserMedia.call(this, { ...others, ...(video && { video: calm }) });
  };
}
