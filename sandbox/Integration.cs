namespace Truto.Sandbox;

/// <summary>The four integrations that can create stages.</summary>
public enum Integration
{
    /// <summary>Close: opportunity statuses.</summary>
    Close,

    /// <summary>Outreach: opportunity stages.</summary>
    Outreach,

    /// <summary>Pipedrive: stages of a deal pipeline.</summary>
    Pipedrive,

    /// <summary>Pipeliner: steps.</summary>
    Pipeliner,
}
