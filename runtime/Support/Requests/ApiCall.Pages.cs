namespace Truto.Generated.Support;

// Several requests of one call.
public sealed partial class ApiCall
{
    /// <summary>Ends the chain of methods that build the call. After that, several requests can be sent from it, also at the same time.</summary>
    /// <exception cref="ArgumentException">The path has a dot segment.</exception>
    internal ApiCall Complete()
    {
        _ = path?.ToString();
        _ = query?.ToString();
        return this;
    }

    /// <summary>Returns the call for another page: a query parameter has the cursor as its value. The same call if the cursor is null.</summary>
    internal ApiCall AtPage(string parameter, string? cursor)
    {
        if (cursor is null)
        {
            return this;
        }

        ApiCall call = Copy();
        (call.query ??= new()).Replace(parameter, cursor);
        return call;
    }

    /// <summary>Returns the call that follows a link of a previous response; the same call if the link is null.</summary>
    internal ApiCall AtLink(string? target) => target is null ? this : Copy().FollowLink(target);

    /// <summary>Returns the first value of a query parameter, or null.</summary>
    internal string? QueryValue(string name) => query?.ValueOf(name);

    private ApiCall Copy()
    {
        var copy = (ApiCall)MemberwiseClone();
        copy.query = query?.Copy();
        return copy;
    }
}
