namespace Truto.Generated.SourceGeneration.Translation.Reuse;

/// <summary>The questions of the unit that is being translated.</summary>
internal sealed class UnitRecording
{
    private readonly List<TypeQuestion> questions = [];

    // The names that were given while the questions of the earlier translation were asked again.
    private Queue<string>? given;

    public IReadOnlyList<TypeQuestion> Questions => questions;

    /// <summary>Gets or sets whether earlier questions are asked again, so that they are no questions of a translation.</summary>
    public bool IsAskingAgain { get; set; }

    /// <summary>Gets or sets whether all questions can be asked again.</summary>
    public bool IsRepeatable { get; set; } = true;

    public void Add(TypeQuestion question)
    {
        if (!IsAskingAgain)
        {
            questions.Add(question);
        }
        else if (question is NameQuestion { Answer: var name })
        {
            (given ??= new Queue<string>()).Enqueue(name);
        }
    }

    /// <summary>
    /// Returns the name that was given for a question that was asked again before another answer differed; null if there is none. A name is given
    /// once, but a translation asks its questions from the start.
    /// </summary>
    public string? NextGiven() => !IsAskingAgain && given is { Count: > 0 } ? given.Dequeue() : null;
}
