using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Paging;

/// <summary>
/// How lists go on by the words of the project: entries separated by commas, each <c>operation: key=value key=value</c>. An operation is an
/// operationId, a verb and path, or a path with <c>*</c>; without one, an entry is for every operation that it fits.
/// </summary>
/// <param name="Rules">In the order of the setting: the first that is for an operation holds.</param>
internal sealed record PagingRules(EquatableArray<PagingRule> Rules)
{
    public static readonly PagingRules None = new(EquatableArray<PagingRule>.Empty);

    public static PagingRules Parse(string? text) => new((text ?? "")
        .Split(',')
        .Select(static entry => entry.Trim())
        .Where(static entry => entry.Length > 0)
        .Select(PagingRule.Parse)
        .ToEquatableArray());
}

/// <summary>An entry.</summary>
/// <param name="Text">As the project writes it.</param>
/// <param name="Operation">Which operations it is for; null for all.</param>
/// <param name="Settings">Its keys and values.</param>
internal sealed record PagingRule(string Text, string? Operation, EquatableArray<PagingSetting> Settings)
{
    private const string EndOfOperation = ": ";
    private const string Off = "none";

    private static readonly string[] Kinds = ["cursor", "last", "link", "offset", "page"];
    private static readonly string[] Keys = [.. Kinds, "parameter", "items", "more", "total", "pages", "size", "first"];

    /// <summary>Whether the operations are not paged.</summary>
    public bool IsNone => Settings.Count == 1 && Settings[0] == new PagingSetting(Off, "");

    /// <summary>The one key that says how the list goes on.</summary>
    public string Kind => Settings.First(static setting => Kinds.Contains(setting.Key)).Key;

    /// <summary>What is wrong with it by itself; null where nothing is.</summary>
    public string? Fault =>
        IsNone ? null
        : Settings.FirstOrDefault(static setting => !Keys.Contains(setting.Key) || setting.Value.Length == 0) is { } odd
            ? $"'{odd.Key}' must have a value and be one of {string.Join(", ", Keys)}; 'none' must be the whole entry"
        : Settings.Count(static setting => Kinds.Contains(setting.Key)) != 1 ? $"it must have exactly one of {string.Join(", ", Kinds)}"
        : Kind is "cursor" or "last" && this["parameter"] is null ? $"'{Kind}' needs 'parameter', the query parameter that receives it"
        : this["first"] is { } first && !int.TryParse(first, out _) ? "'first' must be an integer"
        : null;

    /// <summary>The value of a key; null where it has none.</summary>
    public string? this[string key] => Settings.FirstOrDefault(setting => setting.Key == key)?.Value;

    public static PagingRule Parse(string text)
    {
        int end = text.LastIndexOf(EndOfOperation, StringComparison.Ordinal);
        string settings = end < 0 ? text : text.Substring(end + EndOfOperation.Length);
        return new PagingRule(
            text,
            end < 0 ? null : text.Substring(0, end).Trim(),
            settings.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(PagingSetting.Parse).ToEquatableArray());
    }
}

/// <summary>A key and its value; the value is empty where there is none.</summary>
internal sealed record PagingSetting(string Key, string Value)
{
    public static PagingSetting Parse(string text)
    {
        int sign = text.IndexOf('=');
        return sign < 0 ? new PagingSetting(text, "") : new PagingSetting(text.Substring(0, sign), text.Substring(sign + 1));
    }
}
