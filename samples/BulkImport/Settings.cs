using System.Globalization;
using Truto.Crm;
using Truto.Generated;

namespace BulkImport;

/// <summary>The options of the command line.</summary>
/// <param name="File">The file of stages to create, one a line: name, tab, position.</param>
/// <param name="Journal">The file of the journal.</param>
/// <param name="Report">The file for failed rows and their errors.</param>
/// <param name="Concurrency">The maximum number of concurrent creates.</param>
/// <param name="Limits">The rate limits of the requests.</param>
internal sealed record Settings(string File, string Journal, string Report, int Concurrency, RequestLimits Limits)
{
    private const string Usage = "Usage: BulkImport FILE [--concurrency 50] [--rate 50/10]    (requests / seconds, of the account)";

    public static Settings Read(string[] args)
    {
        if (args is not [{ Length: > 0 } file, .. var options] || options.Length % 2 != 0)
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

        return new Settings(file, file + ".journal", file + ".failed", concurrency, limits);
    }
}
