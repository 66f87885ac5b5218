namespace Truto.Generated;

/// <summary>How a client connects.</summary>
public class ApiClientOptions
{
    /// <summary>The address that paths of the description are appended to; null uses the description's first server.</summary>
    public Uri? BaseAddress { get; set; }
}
