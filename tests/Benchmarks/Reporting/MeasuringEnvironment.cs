using System.Reflection;
using System.Runtime.InteropServices;

namespace Truto.Generated.Benchmarks.Reporting;

/// <summary>Describes where the page was measured, without names of machines or folders.</summary>
internal static class MeasuringEnvironment
{
    // The assemblies of the rivals; Kiota's version is that of its package.
    private static readonly (string Name, string Assembly)[] Rivals =
        [("NSwag", "NSwag.CodeGeneration.CSharp"), ("Refit", "Refit"), ("System.Text.Json", "System.Text.Json"), ("YamlDotNet", "YamlDotNet")];

    public static string Describe() => $"""
        Measured with .NET SDK {BuildProperty.Value("Sdk")} ({RuntimeInformation.FrameworkDescription}) on {RuntimeInformation.OSDescription},
        {Processor()}, {Environment.ProcessorCount} cores; {string.Join(", ", Rivals.Select(rival => $"{rival.Name} {Version(rival.Assembly)}"))},
        Kiota {BuildProperty.Value("KiotaVersion")}.

        """;

    private static string Processor()
    {
        const string LinuxFile = "/proc/cpuinfo";
        string? model = File.Exists(LinuxFile)
            ? File.ReadLines(LinuxFile).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return model is null ? RuntimeInformation.ProcessArchitecture.ToString() : $"{model} ({RuntimeInformation.ProcessArchitecture})";
    }

    private static string Version(string assembly) => Assembly.Load(assembly).GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];
}
