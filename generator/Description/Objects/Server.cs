namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>A server of the API (in 2.0 made of <c>schemes</c>, <c>host</c> and <c>basePath</c>).</summary>
internal sealed class Server(Cursor at) : DescriptionObject(at)
{
    /// <summary>Gets the URL as written. It may be relative and may contain <c>{variables}</c>.</summary>
    public required string Url { get; init; }

    /// <summary>Gets the display name (3.2).</summary>
    public string? Name { get; init; }

    public string? Description { get; init; }

    public required IReadOnlyList<ServerVariable> Variables { get; init; }

    /// <summary>Returns the URL with each variable replaced by its default; a variable without a default stays.</summary>
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

/// <summary>A variable of a server URL.</summary>
internal sealed record ServerVariable(string Name, string? Default, IReadOnlyList<string> Values);
