namespace Truto.Generated.Fuzz.Targets;

/// <summary>Code that is fed with inputs nobody would write.</summary>
internal abstract class Target
{
    /// <summary>Every target, by the name that the command takes.</summary>
    public static IReadOnlyDictionary<string, Func<Target>> All { get; } = new Dictionary<string, Func<Target>>(StringComparer.Ordinal)
    {
        ["json"] = static () => new JsonReaderTarget(),
        ["yaml"] = static () => new YamlReaderTarget(),
        ["description"] = static () => new DescriptionTarget(),
        ["response"] = static () => new ResponseTarget(),
        ["http"] = static () => new HttpTarget(),
    };

    /// <summary>What to begin with.</summary>
    public abstract IEnumerable<string> Seeds { get; }

    /// <summary>Words that matter to the code.</summary>
    public abstract IReadOnlyList<string> Words { get; }

    /// <summary>Whether inputs are mostly JSON, so that changing them as such gets further.</summary>
    public virtual bool IsStructured => false;

    /// <summary>Runs the code.</summary>
    /// <param name="input">What it is fed with.</param>
    /// <exception cref="FindingException">It did what it must not. Any other exception is a finding too.</exception>
    public abstract void Run(string input);

    /// <summary>Checks what takes too long for each input.</summary>
    /// <param name="input">An input that reached something new.</param>
    public virtual void RunThoroughly(string input)
    {
    }

    /// <summary>A file that lies beside the program.</summary>
    protected static string Seed(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seeds", name));
}

/// <summary>Code did what it must not.</summary>
internal sealed class FindingException(string message) : Exception(message)
{
}
