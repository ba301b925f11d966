"""requests.packages.urllib3, as older scripts call it."""
import urllib3
