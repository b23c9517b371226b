export function FrameView() {
  return null;
}
