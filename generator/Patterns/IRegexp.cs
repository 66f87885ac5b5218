namespace Truto.Generated.SourceGeneration.Patterns;

/// <summary>
/// A regular expression of RFC 9485 (I-Regexp), compiled to a program for a machine that follows all alternatives at once. A match takes time
/// in proportion to the text, whatever the expression is; the expressions of .NET can take exponential time.
/// </summary>
internal sealed class IRegexp
{
    private readonly RegexpInstruction[] program;
    private readonly Stack<int> open = new();
    private List<int> states = [];
    private List<int> next = [];

    // For each instruction, the round in which it was added: a loop without characters adds it once.
    private readonly int[] rounds;
    private readonly Predicate<int> isMatch;
    private int round;
    private int steps;

    private IRegexp(IReadOnlyList<RegexpInstruction> program)
    {
        this.program = [.. program];
        rounds = new int[program.Count];
        isMatch = state => this.program[state].Kind == RegexpInstructionKind.Match;
    }

    /// <summary>Reads an expression; returns the problem if it is not one. <c>^</c> and <c>$</c> are anchors.</summary>
    public static (IRegexp? Expression, string? Problem) Read(string text)
    {
        (IReadOnlyList<RegexpInstruction>? program, string? problem) = new IRegexpReader(text).Read();
        return program is null ? (null, problem) : (new IRegexp(program), null);
    }

    /// <summary>Returns whether the expression matches the whole text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spend">Receives the steps that each character takes, and can throw to end the work.</param>
    public bool IsMatch(string text, Action<long> spend) => Run(text, isSearch: false, spend);

    /// <summary>Returns whether the expression matches a part of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spend">Receives the steps that each character takes, and can throw to end the work.</param>
    public bool IsFoundIn(string text, Action<long> spend) => Run(text, isSearch: true, spend);

    private bool Run(string text, bool isSearch, Action<long> spend)
    {
        states.Clear();
        int at = 0;
        Begin();
        Add(0, states, at, text.Length);
        while (true)
        {
            bool isAtEnd = at == text.Length;
            if ((isSearch || isAtEnd) && states.Exists(isMatch))
            {
                return true;
            }

            // Without a state, no further character can match.
            if (isAtEnd || (states.Count == 0 && !isSearch))
            {
                return false;
            }

            int character = char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at];
            at += character > char.MaxValue ? 2 : 1;
            spend(steps);
            steps = 1;
            next.Clear();
            Begin();
            foreach (int state in states)
            {
                if (program[state] is { Kind: RegexpInstructionKind.Set, Set: { } set } && set.Contains(character))
                {
                    Add(state + 1, next, at, text.Length);
                }
            }

            if (isSearch)
            {
                Add(0, next, at, text.Length);
            }

            (states, next) = (next, states);
        }
    }

    private void Begin() => round++;

    // Adds an instruction that takes a character or matches; the others are followed. The stack is empty again at the end.
    private void Add(int first, List<int> states, int at, int length)
    {
        open.Push(first);
        while (open.Count > 0)
        {
            int state = open.Pop();
            steps++;
            if (rounds[state] == round)
            {
                continue;
            }

            rounds[state] = round;
            RegexpInstruction instruction = program[state];
            switch (instruction.Kind)
            {
                case RegexpInstructionKind.Jump:
                    open.Push(state + instruction.First);
                    break;
                case RegexpInstructionKind.Split:
                    open.Push(state + instruction.Second);
                    open.Push(state + instruction.First);
                    break;
                case RegexpInstructionKind.Start when at == 0:
                case RegexpInstructionKind.End when at == length:
                    open.Push(state + 1);
                    break;
                case RegexpInstructionKind.Set or RegexpInstructionKind.Match:
                    states.Add(state);
                    break;
            }
        }
    }
}

/// <summary>What an instruction does.</summary>
internal enum RegexpInstructionKind
{
    /// <summary>Takes a character of the set.</summary>
    Set,

    /// <summary>Continues at another instruction.</summary>
    Jump,

    /// <summary>Continues at two instructions.</summary>
    Split,

    /// <summary>Continues at the start of the text.</summary>
    Start,

    /// <summary>Continues at the end of the text.</summary>
    End,

    /// <summary>Ends the expression.</summary>
    Match,
}

/// <summary>An instruction. Its targets are relative, so that sequences of instructions can be moved and repeated.</summary>
internal readonly record struct RegexpInstruction(RegexpInstructionKind Kind, int First = 1, int Second = 0, CodePointSet? Set = null);
