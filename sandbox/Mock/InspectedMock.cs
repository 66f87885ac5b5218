using Truto.Generated.Serving.Inspection;
using Truto.Generated.SourceGeneration.Description.Objects;

namespace Truto.Generated.Mock;

/// <summary>The mock as its local page shows it.</summary>
internal sealed class InspectedMock(MockCore core) : IInspected
{
    private readonly Document document = core.Description.Document;

    public string Title => document.Info.Title.Length == 0 ? "Mock" : $"Mock of {document.Info.Title}";

    public IEnumerable<string> SecretNames => document.Components.SecuritySchemes.Select(scheme => scheme.ParameterName).OfType<string>();

    public IFaultSwitches Faults => core.Faults.Switches;

    public string Example(string address) => $"curl -i '{address}{(document.Paths is [var first, ..] ? first.Path : "/")}'";

    public IReadOnlyList<InspectedResource> Resources() => core.Resources();
}
