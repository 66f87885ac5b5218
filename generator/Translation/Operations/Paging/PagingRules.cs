using System.Globalization;
using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Paging;

/// <summary>
/// The project's paging rules: entries separated by commas, each <c>operation: key=value key=value</c>. The operation is an operationId, a method
/// and path, or a path with <c>*</c>; an entry without an operation is for every operation that it fits. For example,
/// <c>listPets: offset=skip total=meta.count, GET /logs: none</c>.
/// </summary>
/// <param name="Rules">The entries in the order of the setting: the first that applies to an operation decides.</param>
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

/// <summary>An entry of the paging rules.</summary>
/// <param name="Text">The entry as the project declares it.</param>
/// <param name="Operation">The operations that it selects; null for all.</param>
/// <param name="Settings">Its keys and values.</param>
internal sealed record PagingRule(string Text, string? Operation, EquatableArray<PagingSetting> Settings)
{
    private const string EndOfOperation = ": ";
    private const string Off = "none";

    private static readonly string[] Kinds = ["cursor", "last", "link", "offset", "page"];
    private static readonly string[] Keys = [.. Kinds, "parameter", "items", "more", "total", "pages", "size", "first"];

    /// <summary>Gets a value indicating whether the operations make one call.</summary>
    public bool IsNone => Settings.Count == 1 && Settings[0] == new PagingSetting(Off, "");

    /// <summary>Gets the key that declares how the list continues.</summary>
    public string Kind => Settings.First(static setting => Kinds.Contains(setting.Key)).Key;

    /// <summary>Gets the number of the first page or item; null for the default.</summary>
    public int? First => this["first"] is { } text && TryParse(text, out int number) ? number : null;

    /// <summary>Gets why the entry is invalid; null if it is valid.</summary>
    public string? Fault =>
        Operation is "" ? "the operation before ':' is missing"
        : IsNone ? null
        : Settings.FirstOrDefault(static setting => !Keys.Contains(setting.Key) || setting.Value.Length == 0) is { } invalid
            ? $"'{invalid.Key}' must have a value and be one of {string.Join(", ", Keys)}; 'none' must be the whole entry"
        : Settings.Count(static setting => Kinds.Contains(setting.Key)) != 1 ? $"it must have exactly one of {string.Join(", ", Kinds)}"
        : Kind is "cursor" or "last" && this["parameter"] is null ? $"'{Kind}' needs 'parameter', the query parameter that receives it"
        : this["first"] is { } first && !TryParse(first, out _) ? "'first' must be an integer"
        : null;

    /// <summary>Gets the value of a key; null if it is missing.</summary>
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

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}

/// <summary>A key and its value, which is empty if it is missing.</summary>
internal sealed record PagingSetting(string Key, string Value)
{
    public static PagingSetting Parse(string text)
    {
        int equals = text.IndexOf('=');
        return equals < 0 ? new PagingSetting(text, "") : new PagingSetting(text.Substring(0, equals), text.Substring(equals + 1));
    }
}
