// A camera as slow as it may be: whatever sees it extracts each frame, and a test needs a handful. A classic script,
// for pages of Chromium; the others' cameras are drawn.
if (globalThis.MediaDevices) {
  const framesPerSecond = 5;
  const { getUserMedia } = MediaDevices.prototype;
  MediaDevices.prototype.getUserMedia = function ({ video, ...others } = {}) {
    const calm = video && { ...video, frameRate: { max: framesPerSecond } };
    return getUserMedia.call(this, { ...others, ...(video && { video: calm }) });
  };
}
