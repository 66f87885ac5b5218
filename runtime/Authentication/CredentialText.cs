using System.Globalization;

namespace Truto.Generated;

/// <summary>The rules for the text of a credential. Messages never contain the text.</summary>
/// <param name="Noun">The name of the credential in messages, such as <c>bearer token</c>.</param>
/// <param name="Source">The option or parameter that supplies it, such as <c>ApiClientOptions.Token</c>.</param>
/// <param name="First">The first allowed character.</param>
/// <param name="Refused">The visible characters that are not allowed.</param>
internal sealed record CredentialText(string Noun, string Source, char First = '!', string Refused = "")
{
    public CredentialText WithSource(string source) => this with { Source = source };

    /// <summary>Rejects a text that cannot be sent.</summary>
    /// <exception cref="ArgumentException">The text is blank or too long, or has a character that is not allowed.</exception>
    public void Check(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException("The " + Noun + " is empty. Set " + Source + ".", Source);
        }

        int bad = FirstBad(text!);
        if (bad >= 0)
        {
            throw new ArgumentException(
                "The " + Noun + " has a character that cannot be sent, at position " + bad.ToString(CultureInfo.InvariantCulture)
                + " of " + text!.Length.ToString(CultureInfo.InvariantCulture) + ", often a line break or space from the file it was read from; "
                + Source + " must be only the " + Noun + ".",
                Source);
        }

        if (text!.Length > Redaction.MaxSecretLength)
        {
            throw new ArgumentException(
                "The " + Noun + " is longer than servers accept; " + Source + " must be only the " + Noun + ".", Source);
        }
    }

    private int FirstBad(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            bool isEnd = index == 0 || index == text.Length - 1;
            if (text[index] < First || text[index] > '~' || Refused.Contains(text[index]) || (isEnd && text[index] == ' '))
            {
                return index;
            }
        }

        return -1;
    }
}
