using Xunit;

namespace Truto.Generated.Tests.Generator.Harness;

/// <summary>Tests that look at the process as a whole: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
