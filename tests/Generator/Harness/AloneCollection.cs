using Xunit;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>Tests that measure the process: no other test runs concurrently.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
