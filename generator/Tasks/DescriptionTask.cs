using System.Runtime.CompilerServices;
using Microsoft.Build.Framework;

namespace Truto.Generated.Tasks;

/// <summary>The base of the tasks: reports problems, and finds the assemblies that the package does not duplicate.</summary>
public abstract class DescriptionTask : ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource stop = new();

    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>Gets or sets the path of the project, at which problems without a file are reported.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Gets or sets the path of the generator's assembly.</summary>
    [Required]
    public string Generator { get; set; } = "";

    /// <summary>Gets or sets the folder with the assemblies of the C# compiler.</summary>
    [Required]
    public string CompilerFolder { get; set; } = "";

    /// <summary>Gets the folder of the project.</summary>
    internal string ProjectFolder => Path.GetDirectoryName(Path.GetFullPath(ProjectFile))!;

    /// <summary>Gets whether an error was reported.</summary>
    internal bool HasErrors { get; private set; }

    /// <summary>Gets a token that is canceled when the build is.</summary>
    internal CancellationToken Stop => stop.Token;

    /// <inheritdoc/>
    public bool Execute()
    {
        if (GeneratorAssemblies.Problem(Generator, CompilerFolder) is { } problem)
        {
            Report(new TaskProblemException(TaskMessages.GeneratorFailed, problem));
            return false;
        }

        GeneratorAssemblies.ResolveFrom(Generator, CompilerFolder);
        Attempt(Work);
        return !HasErrors;
    }

    /// <inheritdoc/>
    public void Cancel() => stop.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        stop.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Does the work. Types of the generator can be used here, but not before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private protected abstract void Work();

    /// <summary>Does a part of the work, and reports a problem that stops it as an error.</summary>
    private protected void Attempt(Action part)
    {
        try
        {
            part();
        }
        catch (TaskProblemException problem)
        {
            Report(problem);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(new TaskProblemException(TaskMessages.Unreadable, exception.Message.TrimEnd('.')));
        }
        catch (OperationCanceledException) when (Stop.IsCancellationRequested)
        {
            HasErrors = true;
        }
    }

    /// <summary>Reports an error.</summary>
    private protected void Report(TaskProblemException problem) => Error(problem.Kind, problem.Place, problem.Message);

    /// <summary>Reports an error.</summary>
    private protected void Error(TaskMessage message, Place place, string text)
    {
        HasErrors = true;
        BuildEngine.LogErrorEvent(new BuildErrorEventArgs(
            subcategory: null,
            message.Id,
            place.File ?? ProjectFile,
            place.Line,
            place.Column,
            endLineNumber: 0,
            endColumnNumber: 0,
            text,
            helpKeyword: null,
            senderName: GetType().Name,
            message.HelpLink,
            DateTime.UtcNow));
    }

    /// <summary>Reports a warning.</summary>
    private protected void Warn(TaskMessage message, Place place, string text) => BuildEngine.LogWarningEvent(new BuildWarningEventArgs(
        subcategory: null,
        message.Id,
        place.File ?? ProjectFile,
        place.Line,
        place.Column,
        endLineNumber: 0,
        endColumnNumber: 0,
        text,
        helpKeyword: null,
        senderName: GetType().Name,
        message.HelpLink,
        DateTime.UtcNow));

    /// <summary>Prints a line.</summary>
    private protected void Print(string text) =>
        BuildEngine.LogMessageEvent(new BuildMessageEventArgs(text, helpKeyword: null, senderName: GetType().Name, MessageImportance.High));

    /// <summary>Returns a path relative to the project, with slashes.</summary>
    private protected string Relative(string path) => Path.GetRelativePath(ProjectFolder, path).Replace('\\', '/');
}
