namespace Truto.Generated.Tasks;

/// <summary>The messages of the tasks. Each has a page, as the diagnostics of the generator have.</summary>
internal static class TaskMessages
{
    public static readonly TaskMessage UrlNotAllowed = new(
        "OAG0803", "The URL of '{0}' {1}.");

    public static readonly TaskMessage HeaderUnavailable = new(
        "OAG0804", "UrlHeaders of '{0}' {1}.");

    public static readonly TaskMessage Unreachable = new(
        "OAG0805", "'{0}' could not be fetched from '{1}': {2}. The file was not changed.");

    public static readonly TaskMessage Refused = new(
        "OAG0806", "'{0}' could not be fetched: '{1}' responded with status {2}{3}. The file was not changed.");

    public static readonly TaskMessage TooLarge = new(
        "OAG0807", "'{0}' was not fetched: the response of '{1}' is larger than {2} bytes. Set OpenApiRefreshMaxBytes to allow more.");

    public static readonly TaskMessage RedirectRefused = new(
        "OAG0808", "'{0}' was not fetched: '{1}' redirects {2}. Set Url to the final URL if you trust it.");

    public static readonly TaskMessage NotADescription = new(
        "OAG0809", "'{0}' was not changed: the response of '{1}' is not an OpenAPI description: {2}.");

    public static readonly TaskMessage Edited = new(
        "OAG0810",
        "'{0}' was edited since it was fetched, so it was not replaced. Move the edits to an overlay, or set OpenApiRefreshOverwrite to true.");

    public static readonly TaskMessage InvalidLock = new(
        "OAG0811", "The lock file cannot be read: {0}. Correct it, or delete it to fetch every description again.");

    public static readonly TaskMessage NotWritten = new(
        "OAG0812", "'{0}' could not be written: {1}.");

    public static readonly TaskMessage NothingToCompare = new(
        "OAG0813", "There is nothing to compare: {0}.");

    public static readonly TaskMessage NotRead = new(
        "OAG0814", "No code was generated for '{0}', so its changes are unknown: {1}");

    public static readonly TaskMessage InvalidSetting = new(
        "OAG0815", "{0} is '{1}', but must be {2}.");

    public static readonly TaskMessage GeneratorFailed = new(
        "OAG0816", "The generator could not be run: {0}.");

    public static readonly TaskMessage Unreadable = new(
        "OAG0817", "A file could not be read: {0}.");

    public static readonly TaskMessage PartNotFetched = new(
        "OAG0818", "'{0}' refers to '{1}', which was not fetched: {2}.");

    public static readonly TaskMessage Breaking = new(
        "OAG0820", "{0}");

    public static readonly TaskMessage BreakingInTotal = new(
        "OAG0821", "Breaking changes of '{0}': {1}{2}.");
}
