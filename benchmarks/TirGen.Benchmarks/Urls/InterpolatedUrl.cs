using System.Text;
using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Urls;

/// <summary>An interpolated string with <see cref="Uri.EscapeDataString(string)"/>: what one writes by hand.</summary>
public sealed class InterpolatedUrl() : Contender("interpolation and Uri.EscapeDataString")
{
    private string _last = "";

    public override long Run(int rounds)
    {
        long total = 0;
        for (int i = 0; i < rounds; i++)
        {
            _last = $"/serving/inference/{4242 + (i & 1)}/?project_id={987}&location={Uri.EscapeDataString("Delhi")}&active_iam={12345}";
            total += _last.Length;
        }

        return total;
    }

    public override byte[] Output()
    {
        Run(1);
        return UrlText.AsJson(Encoding.UTF8.GetBytes(_last));
    }
}
