"""The system's Chromium, without a window."""

import shutil

from playwright.sync_api import Browser, sync_playwright


class Chromium:
    def __enter__(self) -> Browser:
        found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        assert found, "no Chromium on this machine: apt-get install chromium"
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        return self.browser

    def __exit__(self, *_: object) -> None:
        self.browser.close()
        self.playwright.stop()
