/** The part of the do-file that is the same for every study. */

/** Settings, small programs that compare and transform, and the data. */
export const STATA_HEAD: readonly string[] = `
* Run in this folder: do replicate.do
* The last line is PASS, or FAIL after the numbers that differ.
version 14
clear all
set more off
set varabbrev off
global differing = 0
global compared = 0
global tolerance = 1e-6

* Compares one coefficient and its standard error with what is expected.
capture program drop check_term
program define check_term
    args model term b0 se0
    capture scalar b1 = _b[\`term']
    if _rc scalar b1 = .
    capture scalar se1 = _se[\`term']
    if _rc scalar se1 = .
    global compared = $compared + 2
    if missing(scalar(b1)) | abs(scalar(b1) - (\`b0')) > $tolerance * max(abs(\`b0'), \`se0') {
        global differing = $differing + 1
        display as error "DIFFERS \`model' \`term' b: " scalar(b1) ", expected \`b0'"
    }
    if missing(scalar(se1)) | abs(scalar(se1) - (\`se0')) > $tolerance * \`se0' {
        global differing = $differing + 1
        display as error "DIFFERS \`model' \`term' se: " scalar(se1) ", expected \`se0'"
    }
end

* Compares a count: rows of the sample, or persons.
capture program drop check_count
program define check_count
    args model what found wanted
    global compared = $compared + 1
    if \`found' != \`wanted' {
        global differing = $differing + 1
        display as error "DIFFERS \`model' \`what': \`found', expected \`wanted'"
    }
end

* Puts another covariance matrix beside the coefficients just estimated.
capture program drop use_errors
program define use_errors, eclass
    args errors
    ereturn repost V = \`errors'
end

* The share of persons' means that random effects take out.
capture program drop take_theta
program define take_theta
    tempvar rows
    egen double \`rows' = total(touse), by(person)
    generate double theta = 1 - sqrt(e(sigma_e)^2 / (\`rows' * e(sigma_u)^2 + e(sigma_e)^2)) if touse
end

capture program drop take_part
program define take_part
    args old new
    tempvar mean
    egen double \`mean' = mean(\`old') if touse, by(person)
    generate double \`new' = \`old' - theta * \`mean' if touse
end

* Deviations from persons' means; the grand mean is put back, so that there is a constant.
capture program drop take_within
program define take_within
    args old new
    tempvar mean
    egen double \`mean' = mean(\`old') if touse, by(person)
    quietly summarize \`old' [aweight = row_weight] if touse, meanonly
    generate double \`new' = \`old' - \`mean' + r(mean) if touse
end

import delimited "data.csv", varnames(1) case(preserve) asdouble encoding("utf-8") clear
`
  .trim()
  .split('\n');
