namespace Truto.Generated;

/// <summary>The text of a credential that is sent with a request.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsCached">Whether it was obtained for an earlier request, so that the API may no longer accept it.</param>
internal readonly record struct CredentialValue(string Text, bool IsCached = false)
{
    // The generated ToString of a record would contain the text.
    public override string ToString() => nameof(CredentialValue);
}
