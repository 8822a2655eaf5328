/** One microphone to choose from. */
export interface MicrophoneChoice {
  readonly deviceId: string;
  /** The system's name for it. */
  readonly label: string;
}

/** All microphones of this computer or phone, each once. */
export async function listMicrophones(): Promise<readonly MicrophoneChoice[]> {
  const all = await navigator.mediaDevices.enumerateDevices();
  return withoutTwins(all.filter(({ kind }) => kind === 'audioinput')).map(
    ({ deviceId, label }, index) => ({ deviceId, label: label || `Microphone ${index + 1}` }),
  );
}

/** Chromium lists the system's default microphone a second time, and the one for calls, too. */
function withoutTwins(devices: readonly MediaDeviceInfo[]): readonly MediaDeviceInfo[] {
  const preferred = devices.find(({ deviceId }) => deviceId === 'default');
  const twin = devices.find(
    (device) => device !== preferred && device.groupId === preferred?.groupId,
  );
  return devices.filter((device) => device !== twin && device.deviceId !== 'communications');
}
