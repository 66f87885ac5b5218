namespace Truto.Generated;

/// <summary>
/// The values of the header <c>RateLimit</c> of the IETF's later drafts with <c>RateLimit-Policy</c>: <c>"default";r=50;t=30</c> and
/// <c>"default";q=100;w=10</c>, or in draft 7 <c>limit=100, remaining=50, reset=30</c> and <c>100;w=10</c>.
/// </summary>
internal sealed record RateLimitField(long? Limit, TimeSpan? Window, long? Remaining, TimeSpan? Reset)
{
    /// <summary>Parses the headers; null if there is no <c>RateLimit</c>.</summary>
    public static RateLimitField? Read(string? field, string? policies)
    {
        if (field is null)
        {
            return null;
        }

        string[] items = field.Split(',');
        if (Parameter(items, "remaining") is { } left)
        {
            long? limit = RateLimitReader.ReadCount(Parameter(items, "limit"));
            TimeSpan? window = WindowOf(policies, name => RateLimitReader.ReadCount(name) == limit);
            return new(limit, window, RateLimitReader.ReadCount(left), DelayText.Seconds(Parameter(items, "reset")));
        }

        // The policy with the fewest remaining requests applies.
        string[][] limits = [.. items.Select(static item => item.Split(';'))];
        string[] least = limits.OrderBy(static limit => RateLimitReader.ReadCount(Parameter(limit, "r")) ?? long.MaxValue).First();
        string[]? policy = Policies(policies).FirstOrDefault(policy => policy[0].Trim() == least[0].Trim());
        return new(
            RateLimitReader.ReadCount(policy is null ? null : Parameter(policy, "q")),
            DelayText.Seconds(policy is null ? null : Parameter(policy, "w")),
            RateLimitReader.ReadCount(Parameter(least, "r")),
            DelayText.Seconds(Parameter(least, "t")));
    }

    /// <summary>Returns the value of <c>name=value</c> among parts, or null.</summary>
    public static string? Parameter(string[] parts, string name)
    {
        foreach (string part in parts)
        {
            string text = part.Trim();
            if (text.Length > name.Length && text[name.Length] == '=' && text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return text.Substring(name.Length + 1);
            }
        }

        return null;
    }

    private static TimeSpan? WindowOf(string? policies, Func<string, bool> isWanted) =>
        Policies(policies).FirstOrDefault(policy => isWanted(policy[0])) is { } policy ? DelayText.Seconds(Parameter(policy, "w")) : null;

    private static IEnumerable<string[]> Policies(string? policies) => (policies?.Split(',') ?? []).Select(static policy => policy.Split(';'));
}
