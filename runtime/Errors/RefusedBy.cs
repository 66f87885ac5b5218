namespace Truto.Generated;

/// <summary>Who refused a call.</summary>
public enum RefusedBy
{
    /// <summary>The response does not tell.</summary>
    Unknown,

    /// <summary>The API that was called.</summary>
    Api,

    /// <summary>The upstream system: the one that the API forwarded the call to.</summary>
    Upstream,
}
