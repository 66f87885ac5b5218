namespace Truto.Generated;

/// <summary>The text of a credential that a request is sent with.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsCached">Whether it was obtained for an earlier request, so that the API may have stopped accepting it.</param>
internal readonly record struct CredentialValue(string Text, bool IsCached = false)
{
    // A record would write the text.
    public override string ToString() => nameof(CredentialValue);
}
