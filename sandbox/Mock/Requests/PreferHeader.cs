using System.Globalization;

namespace Truto.Generated.Mock.Requests;

/// <summary>The response that a request asks for: <c>Prefer: code=404, example=missing, dynamic=true</c>.</summary>
/// <param name="Code">The status; null for the default.</param>
/// <param name="Example">The name of an example; null for the default.</param>
/// <param name="IsDynamic">Whether values are generated instead of examples; null for the default.</param>
internal sealed record PreferHeader(int? Code, string? Example, bool? IsDynamic)
{
    public static PreferHeader None { get; } = new(null, null, null);

    public static PreferHeader Read(string? header)
    {
        PreferHeader read = None;
        foreach (string preference in (header ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = preference.IndexOf('=', StringComparison.Ordinal);
            string value = equals < 0 ? "" : preference[(equals + 1)..].Trim().Trim('"');
            read = (equals < 0 ? preference : preference[..equals].Trim()).ToLowerInvariant() switch
            {
                "code" or "status" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int code) =>
                    read with { Code = code },
                "example" => read with { Example = value },
                "dynamic" => read with { IsDynamic = value is "" or "true" },
                _ => read,
            };
        }

        return read;
    }
}
