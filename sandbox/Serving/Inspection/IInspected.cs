using System.Text.Json.Nodes;

namespace Truto.Generated.Serving.Inspection;

/// <summary>What the local page shows of a server, and what it can switch.</summary>
internal interface IInspected
{
    /// <summary>Gets the name of the server.</summary>
    string Title { get; }

    /// <summary>Gets the names of headers, parameters and properties with secrets, beyond those that <see cref="SecretMask"/> recognizes.</summary>
    IEnumerable<string> SecretNames { get; }

    /// <summary>Gets the switches of the faults.</summary>
    IFaultSwitches Faults { get; }

    /// <summary>Returns a command line that sends a request.</summary>
    /// <param name="address">The address of the server without a path.</param>
    string Example(string address);

    /// <summary>Returns the resources that have items.</summary>
    IReadOnlyList<InspectedResource> Resources();
}

/// <summary>The stored items of a resource.</summary>
/// <param name="Name">The name, which identifies the resource.</param>
/// <param name="Count">The number of items.</param>
/// <param name="Items">Returns the items, oldest first. It may be called by any thread.</param>
internal sealed record InspectedResource(string Name, int Count, Func<IReadOnlyList<JsonObject>> Items);
