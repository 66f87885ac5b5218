using System.Globalization;

namespace Truto.Generated;

/// <summary>What the text of a credential can be made of at its place. No message quotes the text.</summary>
/// <param name="Noun">What it is called: <c>bearer token</c>.</param>
/// <param name="Source">Where the user gives it: <c>ApiClientOptions.Token</c>.</param>
/// <param name="First">The first character allowed.</param>
/// <param name="Refused">Characters that are not allowed although visible.</param>
internal sealed record CredentialText(string Noun, string Source, char First = '!', string Refused = "")
{
    public CredentialText From(string source) => this with { Source = source };

    /// <summary>Refuses what cannot be sent.</summary>
    /// <exception cref="ArgumentException">It is blank, or has a character that its place cannot carry, or is too long.</exception>
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
                + " of " + text!.Length.ToString(CultureInfo.InvariantCulture) + ". Often it is a line break or space read along with it; set "
                + Source + " to the " + Noun + " alone.",
                Source);
        }

        if (text!.Length > Redaction.MaxSecretLength)
        {
            throw new ArgumentException("The " + Noun + " is longer than any server takes. Set " + Source + " to the " + Noun + " alone.", Source);
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
