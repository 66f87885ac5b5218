using System.Text;

namespace Truto.Generated.Support;

/// <summary>
/// Writes a value as a URI template does (RFC 6570, appendix A). Empty lists and objects are undefined there; nothing is written for them.
/// </summary>
/// <param name="target">The text to append to.</param>
/// <param name="first">The text before the first pair.</param>
/// <param name="separator">The text between pairs.</param>
/// <param name="encode">Appends an encoded name or value.</param>
internal sealed class Expansion(StringBuilder target, string first, string separator, Action<StringBuilder, string> encode)
{
    private bool hasBegun;

    /// <summary>Whether texts and items of lists have the name of the parameter.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether each item or property is a pair of its own.</summary>
    public bool IsExploded { get; init; }

    /// <summary>The text between items that are joined in one pair.</summary>
    public string Joiner { get; init; } = ",";

    /// <summary>The text after the name of an empty value.</summary>
    public string AfterNameOfEmpty { get; init; } = "=";

    /// <summary>Appends an encoded name, if names are encoded differently from values.</summary>
    public Action<StringBuilder, string>? EncodeName { get; init; }

    public void Append(string name, WireValue value)
    {
        if (value.Text is { } text)
        {
            Piece(IsNamed ? name : null, text);
        }
        else if (IsExploded)
        {
            AppendExploded(name, value);
        }
        else
        {
            string[] parts = [.. value.Items ?? (value.Members ?? []).SelectMany(static member => (string[])[member.Key, member.Value])];
            AppendJoined(name, parts);
        }
    }

    private void AppendExploded(string name, WireValue value)
    {
        foreach (string item in value.Items ?? [])
        {
            Piece(IsNamed ? name : null, item);
        }

        foreach (KeyValuePair<string, string> member in value.Members ?? [])
        {
            Piece(member.Key, member.Value);
        }
    }

    private void AppendJoined(string name, string[] parts)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            if (i == 0)
            {
                Piece(IsNamed ? name : null, parts[0], isAlone: parts.Length == 1);
            }
            else
            {
                target.Append(Joiner);
                encode(target, parts[i]);
            }
        }
    }

    private void Piece(string? name, string text, bool isAlone = true)
    {
        target.Append(hasBegun ? separator : first);
        hasBegun = true;
        if (name is not null)
        {
            (EncodeName ?? encode)(target, name);
            target.Append(text.Length > 0 || !isAlone ? "=" : AfterNameOfEmpty);
        }

        encode(target, text);
    }
}
