namespace Truto.Generated;

/// <summary>The system that refused a call.</summary>
public enum RefusedBy
{
    /// <summary>The response does not report it.</summary>
    Unknown,

    /// <summary>The API that was called.</summary>
    Api,

    /// <summary>The upstream system to which the API forwarded the call.</summary>
    Upstream,
}
