namespace Truto.Generated.Tasks.Fetching;

/// <summary>The limits of downloads.</summary>
/// <param name="MaxBytes">The largest response, after decompression.</param>
/// <param name="Timeout">The time for one description, redirects and body included.</param>
internal sealed record FetchSettings(long MaxBytes, TimeSpan Timeout)
{
    /// <summary>Reads the settings of the build.</summary>
    /// <exception cref="TaskProblemException">A setting is no positive number.</exception>
    public static FetchSettings Of(string maxBytes, string timeoutSeconds) => new(
        Positive("OpenApiRefreshMaxBytes", maxBytes),
        TimeSpan.FromSeconds(Positive("OpenApiRefreshTimeoutSeconds", timeoutSeconds)));

    private static int Positive(string name, string value) =>
        int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) && number > 0
            ? number
            : throw new TaskProblemException(TaskMessages.InvalidSetting, name, value, "a whole number from 1 to 2147483647");
}
