using System.Globalization;
using Truto.Generated.SourceGeneration.Diagnostics;

namespace Truto.Generated.Tasks;

/// <summary>An error or warning of a task, which has a page in <c>docs/diagnostics</c>.</summary>
/// <param name="Id">The id, such as <c>OAG0803</c>.</param>
/// <param name="Format">The text with placeholders.</param>
internal sealed record TaskMessage(string Id, string Format)
{
    /// <summary>Gets the URL of the page.</summary>
    public string HelpLink => $"{Documentation.Diagnostics}{Id}.md";

    /// <summary>Returns the text with its arguments.</summary>
    public string Text(params string[] arguments) => string.Format(CultureInfo.InvariantCulture, Format, arguments);
}

/// <summary>A problem that stops the work on one description.</summary>
/// <param name="message">The message.</param>
/// <param name="arguments">The arguments of the message, which contain no secret.</param>
internal sealed class TaskProblemException(TaskMessage message, params string[] arguments) : Exception(message.Text(arguments))
{
    /// <summary>Gets the message without its arguments.</summary>
    public TaskMessage Kind { get; } = message;

    /// <summary>Gets where the problem is.</summary>
    public Place Place { get; init; }
}
