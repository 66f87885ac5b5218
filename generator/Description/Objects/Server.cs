namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>Where the API is found (in 2.0: from <c>schemes</c>, <c>host</c> and <c>basePath</c>).</summary>
internal sealed class Server(Cursor at) : DescriptionObject(at)
{
    /// <summary>As written: may be relative, may have <c>{variables}</c>.</summary>
    public required string Url { get; init; }

    /// <summary>A name for people, of 3.2.</summary>
    public string? Name { get; init; }

    public string? Description { get; init; }

    public required IReadOnlyList<ServerVariable> Variables { get; init; }

    /// <summary>The address with each variable replaced by its default; a variable without one stays.</summary>
    public string UrlWithDefaults()
    {
        string url = Url;
        foreach (ServerVariable variable in Variables)
        {
            if (variable.Default is { } value)
            {
                url = url.Replace("{" + variable.Name + "}", value);
            }
        }

        return url;
    }
}

/// <summary>A variable of a server's address.</summary>
internal sealed record ServerVariable(string Name, string? Default, IReadOnlyList<string> Values);
