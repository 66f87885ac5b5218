namespace Truto.Generated.Fuzz.Targets;

/// <summary>Code under test for fuzzing.</summary>
internal abstract class Target
{
    /// <summary>Gets all targets by name.</summary>
    public static IReadOnlyDictionary<string, Func<Target>> All { get; } = new Dictionary<string, Func<Target>>(StringComparer.Ordinal)
    {
        ["json"] = static () => new JsonReaderTarget(),
        ["yaml"] = static () => new YamlReaderTarget(),
        ["description"] = static () => new DescriptionTarget(),
        ["response"] = static () => new ResponseTarget(),
        ["http"] = static () => new HttpTarget(),
        ["xml"] = static () => new XmlTarget(),
    };

    /// <summary>Gets the initial inputs.</summary>
    public abstract IEnumerable<string> Seeds { get; }

    /// <summary>Gets tokens with a meaning for the code.</summary>
    public abstract IReadOnlyList<string> Words { get; }

    /// <summary>Gets whether inputs are mostly JSON, so that the JSON mutator is effective.</summary>
    public virtual bool IsStructured => false;

    /// <summary>Runs the code.</summary>
    /// <param name="input">The input.</param>
    /// <exception cref="FindingException">The result is wrong. Any other exception is a finding too.</exception>
    public abstract void Run(string input);

    /// <summary>Runs checks that are too slow for every input.</summary>
    /// <param name="input">An input that reached new branches.</param>
    public virtual void RunThoroughly(string input)
    {
    }

    /// <summary>Returns the path of a file beside the program.</summary>
    protected static string Seed(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seeds", name));
}

/// <summary>The code under test gave a wrong result.</summary>
internal sealed class FindingException(string message) : Exception(message)
{
}
