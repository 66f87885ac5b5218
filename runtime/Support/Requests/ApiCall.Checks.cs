namespace Truto.Generated.Support;

// Validation of requests and responses against the constraints of the description.
public sealed partial class ApiCall
{
    private ArgumentCheck? firstCheck;
    private ArgumentCheck? lastCheck;
    private object? checkedBody;

    /// <summary>Whether the result read from the response is validated.</summary>
    internal bool ValidatesResponse { get; set; }

    /// <summary>Registers the constraints of an argument, which are checked only if request validation is enabled.</summary>
    /// <typeparam name="T">The type of the argument.</typeparam>
    /// <param name="name">The parameter's wire name; empty for the body.</param>
    /// <param name="value">The argument.</param>
    /// <param name="check">Checks the argument itself, at index -1; null, the default, to check only the values that it contains.</param>
    public ApiCall Check<T>(string name, T value, Action<JsonMemberChecks, T>? check = null)
    {
        Add(new ArgumentCheck<T>(name, value, check));
        return this;
    }

    /// <summary>Registers the length that an argument must have, in Unicode code points.</summary>
    /// <param name="name">The parameter's wire name; empty for the body.</param>
    /// <param name="value">The argument.</param>
    /// <param name="least">The minimum length.</param>
    /// <param name="most">The maximum length; unlimited by default.</param>
    public ApiCall CheckLength(string name, string? value, int least, int most = int.MaxValue)
    {
        Add(new LengthCheck(name, value, least, most));
        return this;
    }

    /// <summary>Registers the length that each item of an argument must have, in Unicode code points.</summary>
    /// <param name="name">The parameter's wire name; empty for the body.</param>
    /// <param name="values">The argument.</param>
    /// <param name="least">The minimum length.</param>
    /// <param name="most">The maximum length; unlimited by default.</param>
    public ApiCall CheckEachLength(string name, IReadOnlyList<string>? values, int least, int most = int.MaxValue)
    {
        Add(new EachLengthCheck(name, values, least, most));
        return this;
    }

    /// <summary>Registers the range of an integer argument.</summary>
    /// <param name="name">The parameter's wire name; empty for the body.</param>
    /// <param name="value">The argument.</param>
    /// <param name="least">The minimum; <see cref="long.MinValue"/> for none.</param>
    /// <param name="most">The maximum; unlimited by default.</param>
    public ApiCall CheckRange(string name, long? value, long least, long most = long.MaxValue)
    {
        Add(new RangeCheck(name, value, least, most));
        return this;
    }

    /// <summary>Validates the arguments and the body of the request.</summary>
    /// <exception cref="ApiValidationException">The request violates the description.</exception>
    internal void ValidateRequest()
    {
        JsonChecks all = new(JsonChecks.CheckedMessage.Request);
        for (ArgumentCheck? check = firstCheck; check is not null; check = check.Next)
        {
            check.Run(all);
        }

        all.Any(checkedBody);
        ThrowIfAny(all, isResponse: false);
    }

    /// <summary>Returns a result after validating it, if response validation is enabled.</summary>
    /// <exception cref="ApiValidationException">The response violates the description.</exception>
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

    // A linked list, because most calls are never validated and then cost one object for each check.
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

    private sealed class EachLengthCheck(string name, IReadOnlyList<string>? values, int least, int most) : ArgumentCheck
    {
        public override void Run(JsonChecks checks) =>
            checks.Parameter(name, values, (check, items) => check.EachLength(-1, items, least, most));
    }

    private sealed class RangeCheck(string name, long? value, long least, long most) : ArgumentCheck
    {
        public override void Run(JsonChecks checks) =>
            checks.Parameter(name, value, (check, number) => check.Minimum(-1, number, least).Maximum(-1, number, most));
    }
}
