namespace Truto.Generated.Release;

/// <summary>The options of the command <c>pack</c>.</summary>
/// <param name="Baseline">The folder of the packages of the last release; null for the first release.</param>
/// <param name="IsPreview">Whether a commit without a tag is packed.</param>
internal sealed record PackOptions(string? Baseline, bool IsPreview)
{
    public static PackOptions Of(string[] arguments)
    {
        var options = new PackOptions(null, false);
        for (int at = 0; at < arguments.Length; at++)
        {
            options = arguments[at] switch
            {
                "--preview" => options with { IsPreview = true },
                "--baseline" when at + 1 < arguments.Length => options with { Baseline = Path.GetFullPath(arguments[++at]) },
                _ => throw new ReleaseException($"'{arguments[at]}' is not an option of 'pack', or lacks its value."),
            };
        }

        return options.Baseline is null || Directory.Exists(options.Baseline)
            ? options
            : throw new ReleaseException($"The folder '{options.Baseline}' of the baseline does not exist.");
    }
}
