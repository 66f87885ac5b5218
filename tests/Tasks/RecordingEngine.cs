using System.Collections;
using Microsoft.Build.Framework;
using Xunit;

namespace Truto.Generated.Tests.Tasks;

/// <summary>An MSBuild that records what tasks report.</summary>
internal sealed class RecordingEngine : IBuildEngine
{
    public List<BuildErrorEventArgs> Errors { get; } = [];

    public List<string> Messages { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "";

    /// <summary>Gets everything that was reported, to search for secrets.</summary>
    public string Text => string.Join('\n', Errors.Select(error => $"{error.File} {error.Code} {error.Message}").Concat(Messages));

    /// <summary>Returns the message of the only error.</summary>
    public string Single(string code)
    {
        BuildErrorEventArgs error = Assert.Single(Errors);
        Assert.Equal(code, error.Code);
        Assert.EndsWith($"/docs/diagnostics/{code}.md", error.HelpLink, StringComparison.Ordinal);
        return error.Message!;
    }

    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

    public void LogWarningEvent(BuildWarningEventArgs e) => throw new InvalidOperationException("Unexpected warning: " + e.Message);

    public void LogMessageEvent(BuildMessageEventArgs e) => Messages.Add(e.Message!);

    public void LogCustomEvent(CustomBuildEventArgs e) => throw new NotSupportedException();

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) =>
        throw new NotSupportedException();
}
