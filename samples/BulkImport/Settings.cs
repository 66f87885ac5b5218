using System.Globalization;
using Truto.Crm;
using Truto.Generated;

namespace BulkImport;

/// <summary>The options of the command line.</summary>
/// <param name="File">The file of stages to create, one a line: name, tab, position.</param>
/// <param name="IsExample">Whether the command line names no file, so that the program makes one.</param>
/// <param name="Journal">The file of the journal.</param>
/// <param name="Report">The file for failed rows and their errors.</param>
/// <param name="Concurrency">The maximum number of concurrent creates.</param>
/// <param name="Limits">The rate limits of the requests.</param>
internal sealed record Settings(string File, bool IsExample, string Journal, string Report, int Concurrency, RequestLimits Limits)
{
    private const string Usage = "Usage: BulkImport [FILE] [--concurrency 50] [--rate 50/10]    (requests / seconds, of the account)";

    public static Settings Read(string[] args)
    {
        bool isExample = args is [] or [['-', ..], ..];
        if (isExample && Environment.GetEnvironmentVariable("TRUTO_API_TOKEN") is { Length: > 0 })
        {
            throw new InvalidOperationException($"TRUTO_API_TOKEN is set, so that this run would create real stages: name the file.\n{Usage}");
        }

        string file = isExample ? Path.Combine(Path.GetTempPath(), "truto-stages.tsv") : args[0];
        string[] options = isExample ? args : args[1..];
        if (options.Length % 2 != 0)
        {
            throw new InvalidOperationException(Usage);
        }

        int concurrency = 50;
        RequestLimits limits = TrutoCrmClient.RequestLimits;
        foreach (string[] pair in options.Chunk(2))
        {
            switch (pair)
            {
                case ["--concurrency", var text] when int.TryParse(text, CultureInfo.InvariantCulture, out int number) && number > 0:
                    concurrency = number;
                    break;
                case ["--rate", var text] when text.Split('/') is [var requests, var seconds]
                    && int.TryParse(requests, CultureInfo.InvariantCulture, out int count) && count > 0
                    && double.TryParse(seconds, CultureInfo.InvariantCulture, out double length) && length > 0:
                    limits = new RequestLimits { PerAccount = new RequestRate(count, TimeSpan.FromSeconds(length)) };
                    break;
                default:
                    throw new InvalidOperationException(Usage);
            }
        }

        return new Settings(file, isExample, file + ".journal", file + ".failed", concurrency, limits);
    }
}
