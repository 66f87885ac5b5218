using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Overlays;
using Truto.Generated.SourceGeneration.Syntax;
using Truto.Generated.Tests.Generator.Syntax;
using Xunit;

namespace Truto.Generated.Tests.Generator.Overlays;

/// <summary>Applies overlays to a description in tests.</summary>
internal static class Overlaid
{
    public const string Description = "specs/pets.yaml";

    /// <summary>Returns an overlay of version 1.1 with actions.</summary>
    /// <param name="actions">The actions, each as a YAML list item.</param>
    public static string With(params string[] actions) =>
        "overlay: 1.1.0\ninfo: { title: T, version: 1.0.0 }\nactions:\n" + string.Concat(actions.Select(action => "- " + action + "\n"));

    /// <summary>Applies overlays, whose files are called <c>1.overlay.yaml</c> and so on.</summary>
    public static SourceFile Apply(string description, params string[] overlays) => OverlayApplication.Apply(
        Read(Description, description),
        [.. overlays.Select((text, at) => Read($"specs/{at + 1}.overlay.yaml", text))],
        TestContext.Current.CancellationToken);

    public static SourceFile Read(string path, string text) => DescriptionText.Read(path, text, TestContext.Current.CancellationToken);

    /// <summary>Asserts that overlays have a result and no problems.</summary>
    public static void AssertResult(string expected, string description, params string[] overlays)
    {
        SourceFile result = Apply(description, overlays);

        Assert.Empty(result.Problems.Select(Describe));
        Assert.Equal(Json(Read("expected.yaml", expected)), Json(result));
    }

    /// <summary>Returns the values of a file as JSON.</summary>
    public static string Json(SourceFile file) => NodeText.ToJson(file.Root!)?.ToJsonString() ?? "null";

    /// <summary>Returns a problem as builds print it.</summary>
    public static string Describe(DiagnosticInfo problem) => DiagnosticConversion.ToDiagnostic(problem).ToString();
}
