using System.Text;

namespace Truto.Generated.Support;

/// <summary>
/// Writes a value as a template of RFC 6570 does: what is listed in the table of its appendix A are the parameters here. An empty
/// list and an object without members are undefined there: nothing is written.
/// </summary>
/// <param name="target">Where to write.</param>
/// <param name="first">What stands before the first piece.</param>
/// <param name="separator">What stands between pieces.</param>
/// <param name="encode">Writes a name or a value.</param>
internal sealed class Expansion(StringBuilder target, string first, string separator, Action<StringBuilder, string> encode)
{
    private bool hasBegun;

    /// <summary>Whether pieces of text and of lists carry the name.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether each item or member is a piece of its own.</summary>
    public bool IsExploded { get; init; }

    /// <summary>What stands between items where they are not pieces of their own.</summary>
    public string Joiner { get; init; } = ",";

    /// <summary>What follows the name of an empty value.</summary>
    public string AfterNameOfEmpty { get; init; } = "=";

    /// <summary>Writes a name, where names are not encoded as values are.</summary>
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
