namespace Truto.Generated.Support;

// What the description asks of the values of a request and of its response.
public sealed partial class ApiCall
{
    private ArgumentCheck? firstCheck;
    private ArgumentCheck? lastCheck;
    private object? given;

    /// <summary>Whether what is read from the response is checked.</summary>
    internal bool ValidatesResponse { get; set; }

    /// <summary>Says what is asked of an argument; it is looked at only where requests are to be checked.</summary>
    /// <typeparam name="T">The type of the argument.</typeparam>
    /// <param name="name">The parameter's name on the wire; empty for the body.</param>
    /// <param name="value">The argument.</param>
    /// <param name="check">Checks it, at the place -1; null where only what it holds is to be checked.</param>
    public ApiCall Check<T>(string name, T value, Action<JsonMemberChecks, T>? check = null)
    {
        Add(new ArgumentCheck<T>(name, value, check));
        return this;
    }

    /// <summary>Says how many code points an argument has.</summary>
    /// <param name="name">The parameter's name on the wire; empty for the body.</param>
    /// <param name="value">The argument.</param>
    /// <param name="least">At least.</param>
    /// <param name="most">At most.</param>
    public ApiCall CheckLength(string name, string? value, int least, int most = int.MaxValue)
    {
        Add(new LengthCheck(name, value, least, most));
        return this;
    }

    /// <summary>Checks the request.</summary>
    /// <exception cref="ApiValidationException">It violates the description.</exception>
    internal void ValidateRequest()
    {
        JsonChecks all = new(JsonChecks.CheckedMessage.Request);
        for (ArgumentCheck? check = firstCheck; check is not null; check = check.Next)
        {
            check.Run(all);
        }

        all.Any(given);
        ThrowIfAny(all, isResponse: false);
    }

    /// <summary>Checks what was read from the response, if it is to be checked.</summary>
    /// <exception cref="ApiValidationException">It violates the description.</exception>
    internal T Validated<T>(T result)
    {
        if (ValidatesResponse)
        {
            JsonChecks all = new(JsonChecks.CheckedMessage.Response);
            all.Any(result);
            ThrowIfAny(all, isResponse: true);
        }

        return result;
    }

    private void Add(ArgumentCheck added)
    {
        if (lastCheck is null)
        {
            firstCheck = added;
        }
        else
        {
            lastCheck.Next = added;
        }

        lastCheck = added;
    }

    private void ThrowIfAny(JsonChecks all, bool isResponse)
    {
        if (all.Violations.Count > 0)
        {
            throw new ApiValidationException(Operation.ToString(), isResponse, all.Violations);
        }
    }

    // One object for each, as most calls are never checked.
    private abstract class ArgumentCheck
    {
        public ArgumentCheck? Next { get; set; }

        public abstract void Run(JsonChecks checks);
    }

    private sealed class ArgumentCheck<T>(string name, T value, Action<JsonMemberChecks, T>? check) : ArgumentCheck
    {
        public override void Run(JsonChecks checks) => checks.Parameter(name, value, check);
    }

    private sealed class LengthCheck(string name, string? value, int least, int most) : ArgumentCheck
    {
        public override void Run(JsonChecks checks) => checks.Parameter(name, value, (check, text) => check.Length(-1, text, least, most));
    }
}
